namespace RetentionDashboard.Import.Detection;

/// <summary>What the rows showed of one column.</summary>
/// <param name="Numbers">Null where no value had a separator: the first one that has is a surprise.</param>
internal sealed record ColumnFinding(IReadOnlyList<string> Samples, NumberStyle? Numbers, string? DatePattern, ImportNote? Evidence)
{
    public ColumnKind Kind { get; init; }

    /// <summary>Of a date column.</summary>
    public Guess<string>? Dates { get; init; }

    /// <summary>Of a number column; its value is null where no value had a separator.</summary>
    public Guess<NumberStyle?>? Styles { get; init; }
}
