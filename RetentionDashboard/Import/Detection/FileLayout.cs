using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Everything that must be known of a file before its rows can be read.</summary>
internal sealed record FileLayout
{
    public required TextFile File { get; init; }
    public required char Delimiter { get; init; }
    public required int HeaderRecord { get; init; }
    public required int HeaderLine { get; init; }
    public required IReadOnlyList<string> Headers { get; init; }
    public required IOrderFormat Format { get; init; }
    public required ColumnMap Columns { get; init; }
    public required bool LinesPerOrder { get; init; }
    public required bool HasOffsets { get; init; }

    /// <summary>What the file names; null where it names none.</summary>
    public required string? Currency { get; init; }

    public required DateOrder DateOrder { get; init; }
    public required string DatePattern { get; init; }

    /// <summary>Of the column of fulfilment dates.</summary>
    public DateOrder FulfilledOrder { get; init; }


    /// <summary>By column.</summary>
    public required IReadOnlyList<ColumnFinding> Findings { get; init; }

    /// <summary>The row below the header explains the columns: it is no order and is not read.</summary>
    public bool HasDescriptionRow { get; init; }

    /// <summary>What was found out, with its evidence; the time zone is the reader's to add.</summary>
    public required FileGuesses Guesses { get; init; }

    /// <summary>The first moments that carry an offset, as written and as read.</summary>
    public IReadOnlyList<(string Value, Moment Moment)> Offsets { get; init; } = [];

    public required IReadOnlyList<ImportNote> Warnings { get; init; }
    public required IReadOnlyList<ImportNote> Problems { get; init; }

    public TableReader OpenTable() => new(File, Delimiter, HeaderRecord + (HasDescriptionRow ? 1 : 0));
}
