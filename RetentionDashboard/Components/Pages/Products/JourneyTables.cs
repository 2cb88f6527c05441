using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>Words the places of a product journey, and its picture as a table.</summary>
internal static class JourneyTables
{
    /// <summary>Every link, step by step.</summary>
    public static ChartTable Of(JourneyReport report) => new(
        [Texts.Journey_Orders, Texts.Journey_From, Texts.Journey_To, Texts.Products_Customers, Texts.Journey_Share],
        [
            .. report.Journey.Links.Select(link => (IReadOnlyList<string>)
            [
                $"{Formats.Count(link.From.Step)} → {Formats.Count(link.To.Step)}",
                Name(report, link.From), Name(report, link.To), Formats.Count(link.Customers), Formats.Percent(link.Share),
            ]),
        ]);

    /// <summary>"Tea", "Others", "May still order", "No further order".</summary>
    public static string Name(JourneyReport report, JourneyNode node) => node.Stop switch
    {
        JourneyStop.Item => report.NameOf(node)!,
        JourneyStop.Others => Texts.Journey_Others,
        JourneyStop.Open => Texts.Journey_Open,
        _ => Texts.Journey_Ended,
    };

    /// <summary>"Order 2".</summary>
    public static string Step(int number) => Formats.Fill(Texts.Journey_Step, Formats.Count(number));

    /// <summary>"Tea, order 2: 120 of 400 customers (30%)".</summary>
    public static string Tip(JourneyReport report, JourneyNode node)
    {
        var all = node.Step == 1 ? report.Journey.Path[0].Customers : report.Journey.Path[node.Step - 2].Customers;
        var share = new Ratio(node.Customers, all);
        return Formats.Fill(Texts.Journey_NodeTip, Name(report, node), Step(node.Step), Formats.OfCustomers(share), Formats.Percent(share));
    }

    /// <summary>"Tea → Pot: 30 of 120 customers (25%)".</summary>
    public static string Tip(JourneyReport report, JourneyLink link) =>
        Formats.Fill(Texts.Journey_LinkTip, Name(report, link.From), Name(report, link.To), Formats.OfCustomers(link.Share), Formats.Percent(link.Share));
}
