using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Who is probably gone, whom to win back, and what goes with leaving, for other programs.</summary>
internal static class ChurnJson
{
    public static object Of(ChurnReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        Model = UrlNames.Of(report.Model),
        report.Customers,
        Refusal = Of(report.Refusal),
        ValueRefusal = Of(report.ValueRefusal),
        Warnings = report.Warnings.Select(static warning => new { Reason = UrlNames.Of(warning.Reason), warning.Found, warning.Limit }),
        Gone = Of(report.Figures?.Gone),
        Alive = Of(report.Figures?.Alive),
        report.Figures?.MoreLikelyGone,
        report.Figures?.InDoubt,
        report.Figures?.WithOneOrder,
        report.Figures?.Spent,
        report.Figures?.SpentByAll,
        ValueAtRisk = Of(report.Figures?.ValueAtRisk),
        Clv = Of(report.Figures?.Clv),
        Survival = report.Survival.Select(static bar => new { bar.FromDays, bar.ToDays, bar.Customers, bar.Alive, bar.ShareAlive, bar.Gone, bar.Spent, bar.Clv }),
        Window = report.Store.Options.ActivityWindowDays,
        Observed = report.Observed.Skip(1).Select(static size => new { size.Segment!.Key, size.Customers, size.Orders, size.Revenue }),
        report.Total,
        // Names and addresses have a report of their own, which the mask knows of.
        List = report.Rows.Select(static row => new
        {
            row.Customer.Id,
            row.Customer.FirstOrder,
            row.Customer.LastOrder,
            row.Customer.Orders,
            row.Customer.Revenue,
            row.Customer.MedianDaysBetweenOrders,
            ContactFrom = row.Contact.From,
            ContactTo = row.Contact.To,
            row.Contact.IsOverdue,
            row.ChanceAlive,
            row.ExpectedOrders,
            row.Clv,
            row.ValueAtRisk,
            Bands = row.Outlook is not { } bands ? null : new
            {
                ChanceAlive = Of(bands.ChanceAlive),
                ExpectedOrders = Of(bands.Orders),
                Clv = Of(bands.Clv),
                ValueAtRisk = Of(bands.ValueAtRisk),
            },
        }),
    };

    public static object Of(ReasonsReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.SilentDays,
        report.Customers,
        report.TooNew,
        Asked = report.Reasons.Customers,
        report.Reasons.Left,
        report.Reasons.IsAdjusted,
        Reasons = report.Reasons.Reasons.Select(static reason => new
        {
            reason.Trait,
            reason.Level,
            reason.Customers,
            reason.Left,
            reason.OtherCustomers,
            reason.OthersLeft,
            reason.Unadjusted,
            reason.Difference,
            reason.Lower,
            reason.Upper,
            reason.PValue,
            reason.CustomersLost,
        }),
        TooRare = report.Reasons.TooRare.Select(static rare => new { rare.Trait, rare.Level }),
        report.Reasons.Collinear,
    };

    private static object? Of(Band? band) => band is not { } known ? null : new { known.Value, known.Lower, known.Upper };

    private static object? Of(ForecastRefusal? refusal) => refusal is null ? null : new { Reason = UrlNames.Of(refusal.Reason), refusal.Found, refusal.Needed, Sentence = PredictedTexts.Refusal(refusal) };
}
