using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Comparisons as JSON.</summary>
internal static class CompareJson
{
    public static object Of(CompareReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.FirstDay,
        report.AsOf,
        Kind = UrlNames.Of(report.Kind),
        A = Of(report.A),
        B = Of(report.B),
        report.Overlap,
        report.RetentionSpan,
        Rows = report.Rows.Select(static row => new
        {
            Measure = UrlNames.Of(row.Measure),
            row.A,
            row.B,
            row.Difference,
            row.Lower,
            row.Upper,
            row.PValue,
            Verdict = UrlNames.Of(row.Verdict),
        }),
        LeftOut = report.LeftOut.Select(UrlNames.Of),
    };

    /// <summary>Two filters by time since the first order.</summary>
    public static object Of(CohortComparison comparison) => new
    {
        Store = ReportJson.Of(comparison.Store),
        comparison.Table.AsOf,
        Grain = UrlNames.Of(comparison.Table.Grain),
        Measure = UrlNames.Of(comparison.Table.Measure),
        Columns = UrlNames.Of(comparison.Table.Columns),
        A = new { Customers = comparison.CustomersA, Filter = Of(comparison.A) },
        B = new { Customers = comparison.CustomersB, Filter = Of(comparison.B) },
        comparison.Overlap,
        Rows = comparison.Rows.Select(static row => new { row.Index, row.A, row.B, row.Difference, row.Lower, row.Upper, Verdict = UrlNames.Of(row.Verdict) }),
    };

    /// <summary>What changed between two periods.</summary>
    public static object Of(ChangesReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.Earlier,
        report.Later,
        report.Tested,
        Changes = report.Changes.Select(static change => new
        {
            By = UrlNames.Of(change.Dimension),
            change.Key,
            change.Label,
            Measure = UrlNames.Of(change.Measure),
            change.Before,
            change.Now,
            change.Difference,
            change.Lower,
            change.Upper,
            change.PValue,
            change.Impact,
        }),
    };

    private static object Of(ComparedSide side) => new
    {
        side.Customers,
        side.Span?.From,
        side.Span?.To,
        side.Cohort?.Key,
        side.Cohort?.Label,
        Filter = side.Span is null && side.Cohort is null ? Of(side.Side.Filter) : null,
    };

    private static object Of(HistoryQuery filter) => new
    {
        filter.From,
        filter.To,
        filter.Channel,
        filter.Country,
        filter.Product,
        filter.Region,
        filter.Category,
        Discount = filter.Discount is { } use ? UrlNames.Of(use) : null,
        filter.AcquiredFrom,
        filter.AcquiredTo,
        filter.OrderedFrom,
        filter.OrderedTo,
        filter.OrderNumberFrom,
        filter.OrderNumberTo,
    };
}
