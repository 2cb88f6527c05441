namespace RetentionDashboard.Import;

/// <summary>What came of one file. Orders added, updated and unchanged are valid ones, unattributed included. Money in currency units.</summary>
public sealed record ImportResult
{
    /// <summary>Key of the Import row; null for a dry run.</summary>
    public int? ImportId { get; init; }

    public int StoreId { get; init; }
    public required string Format { get; init; }
    public int RowsRead { get; init; }
    public int RowsRefused { get; init; }

    /// <summary>Rows that are no orders; read = accepted + refused + skipped.</summary>
    public int RowsSkipped { get; init; }

    /// <summary>Orders of the file that count, whether the store has them already or not.</summary>
    public int OrdersValid { get; init; }

    /// <summary>Customers of the file who have an order that counts.</summary>
    public int Customers { get; init; }

    public int OrdersAdded { get; init; }
    public int OrdersUpdated { get; init; }
    public int OrdersUnchanged { get; init; }
    public int OrdersNotValid { get; init; }
    public int OrdersUnattributed { get; init; }
    public int Refunds { get; init; }
    public int CustomersAdded { get; init; }
    public DateOnly? FirstDay { get; init; }
    public DateOnly? LastDay { get; init; }
    public decimal GrossRevenue { get; init; }
    public decimal NetRevenue { get; init; }
    public IReadOnlyList<ImportNote> Warnings { get; init; } = [];

    /// <summary>The first 100.</summary>
    public IReadOnlyList<RefusedCell> Refused { get; init; } = [];

    /// <summary>Status words that neither the format nor the user explained, the most frequent first; their orders count as valid.</summary>
    public IReadOnlyList<UnknownStatus> UnknownStatuses { get; init; } = [];

    public double Seconds { get; init; }
}
