using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Products and what goes together, for other programs: nothing rounded, money in the store's currency.</summary>
internal static class ProductsJson
{
    public static object Of(ProductsReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        By = UrlNames.Of(report.Level),
        Everybody = Of(report.Everybody),
        Products = report.Rows.Select(static row => new { row.Key, row.Name, Figures = Of(row.Figure) }),
    };

    public static object Of(JourneyReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        By = UrlNames.Of(report.Level),
        report.Hidden,
        ActivityWindow = report.Store.Options.ActivityWindowDays,
        Steps = report.Journey.Path.Select(step => new
        {
            Order = step.Number,
            step.Customers,
            Stops = step.Nodes.Select(node => new { Stop = UrlNames.Of(node.Stop), Key = KeyOf(report, node), Name = report.NameOf(node), node.Customers }),
        }),
        Links = report.Journey.Links.Select(link => new
        {
            FromOrder = link.From.Step,
            From = UrlNames.Of(link.From.Stop),
            FromKey = KeyOf(report, link.From),
            To = UrlNames.Of(link.To.Stop),
            ToKey = KeyOf(report, link.To),
            link.Customers,
            link.Share,
        }),
    };

    public static object Of(NextReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        By = UrlNames.Of(report.Level),
        report.Offers.Customers,
        report.Offers.Reached,
        Offers = report.Offers.Offers.Select(offer => new
        {
            report.Catalogue[offer.Item].Key,
            report.Catalogue[offer.Item].Name,
            offer.Customers,
            offer.Expected,
            Because = new { report.Catalogue[offer.Because.A].Key, report.Catalogue[offer.Because.A].Name, offer.Because.Share, offer.Because.BaseRate, offer.Because.Lift, offer.Because.PValue },
        }),
    };

    /// <param name="most">The most pairs of each kind; how many there are is told beside them.</param>
    public static object Of(TogetherReport report, int most) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        By = UrlNames.Of(report.Level),
        report.MinimumSupport,
        report.Baskets.Baskets,
        report.Baskets.Items,
        report.Baskets.FewestTogether,
        Total = report.Baskets.Pairs.Count,
        Pairs = report.Baskets.Pairs.Take(most).Select(pair => new
        {
            A = report.Catalogue[pair.A].Key,
            AName = report.Catalogue[pair.A].Name,
            B = report.Catalogue[pair.B].Key,
            BName = report.Catalogue[pair.B].Name,
            pair.OrdersWithA,
            pair.OrdersWithB,
            pair.Together,
            pair.Support,
            pair.ConfidenceAToB,
            pair.ConfidenceBToA,
            pair.Lift,
            pair.PValue,
            pair.Stands,
        }),
        Next = new
        {
            report.Next.Customers,
            report.Next.FewestCustomers,
            Total = report.Next.Pairs.Count,
            Pairs = report.Next.Pairs.Take(most).Select(pair => new
            {
                A = report.Catalogue[pair.A].Key,
                AName = report.Catalogue[pair.A].Name,
                B = report.Catalogue[pair.B].Key,
                BName = report.Catalogue[pair.B].Name,
                pair.Share,
                pair.BaseRate,
                pair.Lift,
                pair.PValue,
                pair.Stands,
            }),
        },
    };

    private static string? KeyOf(JourneyReport report, JourneyNode node) => node.Stop == JourneyStop.Item ? report.Catalogue[node.Item].Key : null;

    private static object Of(ProductFigure figure) => new
    {
        figure.Customers,
        figure.Orders,
        figure.Pieces,
        Revenue = Money.ToDecimal(figure.Revenue),
        figure.Refunded,
        figure.Discounted,
        DaysToNextOrder = new { figure.Next.Median, figure.Next.Orders },
        figure.Repeat,
        RepeatInterval = figure.RepeatInterval is var (lower, upper) ? new { Lower = lower, Upper = upper } : null,
        figure.RepeatWithinYear,
        figure.YearValue,
        YearValueInterval = figure.YearValueInterval is var (least, most) ? new { Lower = least, Upper = most } : null,
        figure.RepeatPValue,
        figure.RepeatStands,
    };
}
