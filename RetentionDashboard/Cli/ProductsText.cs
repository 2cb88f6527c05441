using RetentionDashboard.Api;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>Reports of products as JSON, or as CSV with the same names and numbers.</summary>
internal static class ProductsText
{
    public static string Of(ProductsReport report, string format) => format != ReportText.Csv
        ? ReportJson.Write(ProductsJson.Of(report))
        : ReportText.Lines(
            "key,name,customers,orders,pieces,revenue,refunded,discounted,daysToNextOrder,repeat,repeatCustomers,customersWon,yearValue,yearCustomers",
            report.Rows.Select(static row => ReportText.Line(
                $"{ReportText.Quote(row.Key)},{ReportText.Quote(row.Name)},{row.Figure.Customers},{row.Figure.Orders},{row.Figure.Pieces},{Money.ToDecimal(row.Figure.Revenue)},{row.Figure.Refunded.Value},{row.Figure.Discounted.Value},{row.Figure.Next.Median},{row.Figure.Repeat.Value},{row.Figure.Repeat.Numerator},{row.Figure.Repeat.Denominator},{row.Figure.YearValue.Value},{row.Figure.YearValue.Denominator}")));

    public static string Of(JourneyReport report, string format) => format != ReportText.Csv
        ? ReportJson.Write(ProductsJson.Of(report))
        : ReportText.Lines(
            "fromOrder,from,fromKey,to,toKey,customers,fromCustomers,share",
            report.Journey.Links.Select(link => ReportText.Line(
                $"{link.From.Step},{UrlNames.Of(link.From.Stop)},{Key(report, link.From)},{UrlNames.Of(link.To.Stop)},{Key(report, link.To)},{link.Customers},{link.From.Customers},{link.Share.Value}")));

    public static string Of(NextReport report, string format) => format != ReportText.Csv
        ? ReportJson.Write(ProductsJson.Of(report))
        : ReportText.Lines(
            "key,name,customers,expected,becauseKey,because,share,baseRate,lift",
            report.Offers.Offers.Select(offer => ReportText.Line(
                $"{ReportText.Quote(report.Catalogue[offer.Item].Key)},{ReportText.Quote(report.Catalogue[offer.Item].Name)},{offer.Customers},{offer.Expected.Value},{ReportText.Quote(report.Catalogue[offer.Because.A].Key)},{ReportText.Quote(report.Catalogue[offer.Because.A].Name)},{offer.Because.Share.Value},{offer.Because.BaseRate.Value},{offer.Because.Lift}")));

    private static string Key(JourneyReport report, JourneyNode node) => node.Stop == JourneyStop.Item ? ReportText.Quote(report.Catalogue[node.Item].Key) : "";

    public static string Of(TogetherReport report, string format, int most) => format != ReportText.Csv
        ? ReportJson.Write(ProductsJson.Of(report, most))
        : ReportText.Lines(
            "a,b,ordersA,ordersB,together,baskets,support,confidenceAToB,confidenceBToA,lift,pValue,stands",
            report.Baskets.Pairs.Take(most).Select(pair => ReportText.Line(
                $"{ReportText.Quote(report.Catalogue[pair.A].Key)},{ReportText.Quote(report.Catalogue[pair.B].Key)},{pair.OrdersWithA},{pair.OrdersWithB},{pair.Together},{pair.Baskets},{pair.Support.Value},{pair.ConfidenceAToB.Value},{pair.ConfidenceBToA.Value},{pair.Lift},{pair.PValue},{(pair.Stands ? "true" : "false")}")));
}
