using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>One import as the list and its own page show it; money in currency units.</summary>
public sealed record ImportSummary
{
    public required int Id { get; init; }

    /// <summary>Null where the store does not exist: the import waits, came to nothing, or was undone.</summary>
    public required int? StoreId { get; init; }
    public required string StoreName { get; init; }

    /// <summary>True for the invented shop, which goes as a whole and is not undone.</summary>
    public required bool IsSample { get; init; }

    public required string Currency { get; init; }
    public required string FileName { get; init; }
    public required long FileBytes { get; init; }
    public required string Format { get; init; }
    public required ImportState State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required TimeSpan? Duration { get; init; }
    public required int RowsRead { get; init; }
    public required int RowsRefused { get; init; }
    public required int RowsSkipped { get; init; }
    public required int OrdersAdded { get; init; }
    public required int OrdersUpdated { get; init; }
    public required int OrdersUnchanged { get; init; }
    public required int OrdersNotValid { get; init; }
    public required int OrdersUnattributed { get; init; }
    public required int Refunds { get; init; }
    public required int CustomersAdded { get; init; }
    public required DateOnly? FirstDay { get; init; }
    public required DateOnly? LastDay { get; init; }
    public required decimal GrossRevenue { get; init; }
    public required decimal NetRevenue { get; init; }

    /// <summary>UTC; null where the import stands.</summary>
    public required DateTime? UndoneAt { get; init; }

    /// <summary>True where it did not end and its file is still there.</summary>
    public required bool CanRunAgain { get; init; }

    /// <summary>Warnings, or the problem of a failed import.</summary>
    public required IReadOnlyList<ImportNote> Notes { get; init; }

    /// <summary>True where it had stopped by itself and its file was thrown away.</summary>
    public bool IsDiscarded => Notes.Any(static note => note.Code == ImportNoteCode.Discarded);

    public bool IsUnderway => State is ImportState.Queued or ImportState.Running;
}
