namespace RetentionDashboard.Import.Detection;

/// <summary>What the rows showed of one column.</summary>
/// <param name="Numbers">Null where no value had a separator: the first one that has is a surprise.</param>
internal sealed record ColumnFinding(IReadOnlyList<string> Samples, NumberStyle? Numbers, string? DatePattern, ImportNote? Evidence);
