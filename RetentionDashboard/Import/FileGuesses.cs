namespace RetentionDashboard.Import;

/// <summary>Everything that was found out about a file as a whole, each with its evidence; what concerns one column is in <see cref="PreviewColumn"/>.</summary>
public sealed record FileGuesses
{
    /// <summary>"utf-8", "utf-16", "utf-16be" or "windows-1252".</summary>
    public required Guess<string> Encoding { get; init; }

    public required Guess<char> Delimiter { get; init; }

    /// <summary>Line of the file on which the column names stand, the first is 1.</summary>
    public required Guess<int> HeaderLine { get; init; }

    /// <summary>The lines to choose the header from.</summary>
    public required IReadOnlyList<FirstLine> FirstLines { get; init; }

    /// <summary>Whether the row below the header explains the columns and is left out.</summary>
    public required Guess<bool> DescriptionRow { get; init; }

    public required Guess<string> Format { get; init; }

    /// <summary>Every format, the best fitting first.</summary>
    public required IReadOnlyList<FormatMatch> Formats { get; init; }

    /// <summary>Whether the amounts of an order's rows add up to the order.</summary>
    public required Guess<bool> LinesPerOrder { get; init; }

    /// <summary>ISO 4217 code; null where nothing tells it.</summary>
    public required Guess<string?> Currency { get; init; }

    /// <summary>IANA id of the time zone in which the days are cut.</summary>
    public required Guess<string?> TimeZone { get; init; }
}
