using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Orders;

namespace RetentionDashboard.Import;

/// <summary>A file as it was read, and the terms it was read in.</summary>
/// <param name="UsedTimeZone">True where some time carried an offset.</param>
internal sealed record FileReading(FileLayout Layout, StoreTerms Terms, OrderBatch Batch, bool UsedTimeZone)
{
    /// <param name="store">Null for a new store, or one that is not known yet.</param>
    /// <exception cref="ImportProblemException">The file cannot be imported as it is.</exception>
    public static FileReading Read(string path, ImportOptions options, StoreFacts? store, Action<double, int> report, CancellationToken cancellationToken)
    {
        for (var wholeFile = false; ; wholeFile = true)
        {
            var layout = LayoutDetection.Detect(path, options, () => store?.Currency, wholeFile, cancellationToken);
            if ((layout.Problems is [var first, ..] ? first : StoreTerms.ProblemOf(layout, options, store)) is { } problem)
            {
                throw new ImportProblemException(problem);
            }

            var terms = StoreTerms.Of(layout, options, store);
            var clock = new ShopClock(() => TimeZoneInfo.FindSystemTimeZoneById(terms.TimeZone));
            try
            {
                var bytes = Math.Max(1, layout.File.Bytes);
                var meanings = new StatusMeanings(layout.Format, options.Statuses, store?.Statuses ?? new Dictionary<string, StatusMeaning>());
                var batch = OrderFile.Read(
                    layout, clock, terms, meanings, (offset, rows) => report(Math.Min(1, offset / (double)bytes), rows), cancellationToken);
                return new FileReading(layout, terms, batch, clock.WasAsked);
            }
            catch (UnsettledColumnException) when (!wholeFile)
            {
            }
        }
    }

    /// <summary>Reads rows as this file was read.</summary>
    public OrderRow NewRow() => new(Layout, new ShopClock(() => TimeZoneInfo.FindSystemTimeZoneById(Terms.TimeZone)), Terms.Currency);

    /// <summary>The same reading in other terms; null where they would have read the file otherwise.</summary>
    public FileReading? For(StoreTerms terms, StoreFacts? store)
    {
        // What the user decided of status words changes what the rows mean.
        if (Batch.UnknownStatuses.Count > 0 && store is { Statuses.Count: > 0 })
        {
            return null;
        }

        var columns = Layout.Columns;
        var sameZone = terms.TimeZone == Terms.TimeZone || !UsedTimeZone;
        var sameCurrency = terms.Currency == Terms.Currency
            || (!columns.Has(ImportField.Currency) && !Layout.Findings.Any(finding => finding.Evidence?.Code == ImportNoteCode.NumbersBecauseOfCurrency));
        var samePhones = terms.CallingCode == Terms.CallingCode || !columns.Has(ImportField.Phone);
        return sameZone && sameCurrency && samePhones ? this with { Terms = terms } : null;
    }
}
