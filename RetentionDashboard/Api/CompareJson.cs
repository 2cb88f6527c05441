using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Comparisons as JSON.</summary>
internal static class CompareJson
{
    public static object Of(CompareReport report) => new
    {
        Store = ReportJson.Of(report.Store),
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
        Filter = side.Span is null && side.Cohort is null ? new { side.Side.Filter.From, side.Side.Filter.To, side.Side.Filter.Channel, side.Side.Filter.Country, side.Side.Filter.Product, side.Side.Filter.Region, side.Side.Filter.Category, Discount = side.Side.Filter.Discount is { } use ? UrlNames.Of(use) : null } : null,
    };
}
