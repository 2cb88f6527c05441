namespace RetentionDashboard.Import;

/// <summary>What was detected in a file, with the first rows as they would be read.</summary>
public sealed record FilePreview
{
    public required string FileName { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>"UTF-8", "UTF-8 (BOM)", "UTF-16", "Windows-1252".</summary>
    public required string Encoding { get; init; }

    public required char Delimiter { get; init; }
    public required int HeaderLine { get; init; }

    /// <summary>True where several rows make an order.</summary>
    public required bool LinesPerOrder { get; init; }

    /// <summary>What was found out about the file as a whole, and why.</summary>
    public required FileGuesses Guesses { get; init; }

    public required IReadOnlyList<PreviewColumn> Columns { get; init; }

    /// <summary>The first rows, 50 at most.</summary>
    public required IReadOnlyList<PreviewRow> Rows { get; init; }

    /// <summary>The currency that the file names, if it does.</summary>
    public required string? Currency { get; init; }

    public required IReadOnlyList<ImportNote> Warnings { get; init; }

    /// <summary>What keeps the file from being imported with this mapping: a required field without a column, a date order nobody can tell.</summary>
    public required IReadOnlyList<ImportNote> Problems { get; init; }
}
