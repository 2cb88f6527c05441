using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Orders;

namespace RetentionDashboard.Import;

/// <summary>One pass over a file whose layout, currency and time zone are settled.</summary>
internal sealed class FileReading
{
    private const int RefusedRowsShown = 100;
    private const int UnknownStatusesShown = 5;
    private readonly StatusMeanings _meanings;
    private readonly OrderStream _stream;
    private readonly bool _isSorted;
    private readonly string _folder;
    private readonly IReadOnlyList<ImportNote> _notes;

    /// <param name="store">Null for a new one.</param>
    /// <param name="isSorted">True where rows of one order stand apart and have to be brought together first.</param>
    /// <param name="folder">Where temporary files may lie.</param>
    public FileReading(FileLayout layout, ImportOptions options, StoreFacts? store, bool isSorted, string folder, DateOnly today)
    {
        Layout = layout;
        Terms = StoreTerms.Of(layout, options, store);
        (_isSorted, _folder, _notes) = (isSorted, folder, options.Notes);
        _meanings = new StatusMeanings(layout.Format, options.Statuses, store?.Statuses ?? new Dictionary<string, StatusMeaning>());
        // A day of grace: it is tomorrow somewhere already.
        _stream = new OrderStream(layout, Terms, _meanings, isSorted, today.AddDays(1));
    }

    public FileLayout Layout { get; }

    public StoreTerms Terms { get; }

    public NameBook Customers => _stream.Customers;

    public NameBook Products => _stream.Products;

    public RefusedRows Refused => _stream.Refused;

    public int RowsRead => _stream.RowsRead;

    /// <summary>Reads the file to its end.</summary>
    /// <param name="exchange">Takes a full batch and gives an empty one.</param>
    /// <param name="report">Called with the share of the file that is read.</param>
    /// <exception cref="ScatteredRowsException">Rows of one order stand apart.</exception>
    /// <exception cref="UnsettledColumnException">The layout was decided on too few rows.</exception>
    public void Read(OrderBatch first, Func<OrderBatch, OrderBatch> exchange, Action<double> report, CancellationToken cancellationToken)
    {
        var bytes = Math.Max(1, Layout.File.Bytes);
        void Report(long offset) => report(Math.Min(1, offset / (double)bytes));
        if (!_isSorted)
        {
            _stream.Read(first, exchange, Report, cancellationToken);
            return;
        }

        using var rows = new ScatteredRows(Layout, _folder);
        rows.Distribute(NewRow(), Report, cancellationToken);
        _stream.Read(rows, first, exchange, cancellationToken);
    }

    /// <summary>Gives back the memory of customers and products, which are written; what follows needs it.</summary>
    public void Forget()
    {
        const int ManyCustomers = 200_000;
        var many = Customers.Count > ManyCustomers;
        _stream.Forget();
        if (many)
        {
            // Nothing else would: the writing that follows makes no garbage of its own.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    /// <summary>The rows that were taken of orders that have refused rows too.</summary>
    public IReadOnlyList<RefusedRows.Companion> Companions(CancellationToken cancellationToken) =>
        Refused.Companions(NewRow(), cancellationToken);

    /// <summary>Everything that the file alone tells; what changed in the store comes with the writing.</summary>
    public ImportResult Result()
    {
        var totals = _stream.Totals;
        return new ImportResult
        {
            Format = Layout.Format.Name,
            RowsRead = _stream.RowsRead,
            RowsRefused = Refused.Count,
            RowsSkipped = _stream.Skips.Count,
            OrdersValid = totals.Orders,
            Customers = totals.Customers,
            OrdersNotValid = totals.NotValid,
            OrdersUnattributed = totals.Unattributed,
            Refunds = totals.Refunds,
            FirstDay = totals.FirstDay,
            LastDay = totals.LastDay,
            GrossRevenue = FileTotals.Units(totals.Gross),
            NetRevenue = FileTotals.Units(totals.Net),
            Warnings = [.. _notes, .. Layout.Warnings, .. Terms.Warnings, .. Notes()],
            Refused = [.. Refused.Kept.Take(RefusedRowsShown).Select(static row => row.Reason)],
            UnknownStatuses = _meanings.Unknown,
        };
    }

    private OrderRow NewRow() => new(Layout, new ShopClock(() => TimeZoneInfo.FindSystemTimeZoneById(Terms.TimeZone)), Terms.Currency);

    private IEnumerable<ImportNote> Notes()
    {
        var totals = _stream.Totals;
        if (totals.Unattributed > 0)
        {
            yield return new ImportNote(ImportNoteCode.UnattributedOrders, Invariant(totals.Unattributed));
        }

        if (totals.BuyersHidden > 0)
        {
            yield return new ImportNote(ImportNoteCode.BuyersHidden, Invariant(totals.BuyersHidden));
        }

        if (totals.InFuture > 0)
        {
            yield return new ImportNote(ImportNoteCode.DatesInFuture, Invariant(totals.InFuture), totals.LastDay!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (totals.FulfilmentNotKnown > 0)
        {
            yield return new ImportNote(ImportNoteCode.FulfilmentNotKnown, Invariant(totals.FulfilmentNotKnown));
        }

        if (_meanings.Unknown is { Count: > 0 } unknown)
        {
            yield return new ImportNote(ImportNoteCode.UnknownStatus, StatusMeanings.Text(unknown.Take(UnknownStatusesShown)));
        }

        foreach (var note in _stream.Skips.Notes)
        {
            yield return note;
        }

        if (Refused.Count > 0)
        {
            yield return new ImportNote(ImportNoteCode.RowsRefused, Invariant(Refused.Count));
        }

        if (Refused.Count > Refused.Kept.Count)
        {
            yield return new ImportNote(ImportNoteCode.RefusedRowsNotKept, Invariant(Refused.Count), Invariant(Refused.Kept.Count));
        }
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
