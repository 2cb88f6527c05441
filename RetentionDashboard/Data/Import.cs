namespace RetentionDashboard.Data;

/// <summary>One file that was brought in, and what came of it.</summary>
public sealed class Import
{
    public int Id { get; set; }

    /// <summary>Null where no store of the import exists: it waits, came to nothing, or was undone. Its name is then in <see cref="Options"/>.</summary>
    public int? StoreId { get; set; }

    public Store? Store { get; set; }
    public required string FileName { get; set; }
    public long FileBytes { get; set; }
    public required string Format { get; set; }
    public ImportState State { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime? FinishedAt { get; set; }

    public int RowsRead { get; set; }
    public int RowsRefused { get; set; }

    /// <summary>Rows that are no orders: descriptions of columns, test payments. Read = accepted + refused + skipped.</summary>
    public int RowsSkipped { get; set; }

    public int OrdersAdded { get; set; }
    public int OrdersUpdated { get; set; }
    public int OrdersUnchanged { get; set; }
    public int OrdersNotValid { get; set; }
    public int OrdersUnattributed { get; set; }
    public int Refunds { get; set; }
    public int CustomersAdded { get; set; }
    public DateOnly? FirstDay { get; set; }
    public DateOnly? LastDay { get; set; }

    /// <summary>Ten-thousandths of the currency unit.</summary>
    public long GrossRevenue { get; set; }

    /// <summary>Ten-thousandths of the currency unit.</summary>
    public long NetRevenue { get; set; }

    /// <summary>Warnings and, for a failed import, the problem: a JSON list of code and arguments, worded when shown.</summary>
    public string Notes { get; set; } = "[]";

    /// <summary>How the file was to be read, as JSON: enough to run the import again.</summary>
    public string Options { get; set; } = "{}";

    /// <summary>Name of the spooled upload's folder while the file is still there; null once it is gone.</summary>
    public string? UploadId { get; set; }

    /// <summary>The file's own column names, a JSON list: the heading of the refused rows' file.</summary>
    public string Headers { get; set; } = "[]";

    public DateTime? UndoneAt { get; set; }

    public List<RefusedRow> RefusedRows { get; } = [];
}
