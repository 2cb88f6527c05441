namespace RetentionDashboard.Import;

/// <summary>A column of a file as detected from its first rows.</summary>
/// <param name="Index">Position, from 0.</param>
/// <param name="Header">As the file writes it.</param>
/// <param name="Samples">Up to three values that are not empty.</param>
/// <param name="Field">What it is taken for; null is unmapped.</param>
public sealed record PreviewColumn(int Index, string Header, IReadOnlyList<string> Samples, ImportField? Field)
{
    public ColumnKind Kind { get; init; }

    /// <summary>How its dates are written: a .NET pattern. Of a mapped date column that has dates.</summary>
    public Guess<string>? Dates { get; init; }

    /// <summary>How its numbers are written. Of a mapped number column; the value is null where no number has a separator.</summary>
    public Guess<NumberStyle?>? Styles { get; init; }

    public string? DatePattern => Dates?.Value;

    public NumberStyle? Numbers => Styles?.Value;

    /// <summary>Why the date pattern or number style was chosen; null where nothing decides it.</summary>
    public ImportNote? Evidence => Dates is { IsDecided: true } ? Dates.Evidence : Styles is { IsDecided: true } ? Styles.Evidence : null;

    /// <summary>True where the user must say how its dates or numbers are to be read.</summary>
    public bool IsAsked => Dates is { IsDecided: false } || Styles is { IsDecided: false };
}
