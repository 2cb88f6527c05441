using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Tests.Components.Pages.Overview;

/// <summary>Reports written out by hand, for tests of what the page makes of them.</summary>
internal static class OverviewReportsOfTests
{
    public static readonly DateOnly AsOf = new(2011, 12, 9);

    public static OverviewReport WholeHistory { get; } = new()
    {
        Store = new StoreInfo(7, "Tea shop", "GBP", false, new AnalysisOptions()),
        FirstDay = new DateOnly(2010, 12, 1),
        AsOf = AsOf,
        Span = null,
        PreviousSpan = null,
        Current = Figures(customers: 40, orders: 100, net: 5_000.5m),
        Previous = null,
        Retention = new RetentionFigures(new DateSpan(new DateOnly(2011, 7, 1), new DateOnly(2011, 9, 30)), 90, Start: 20, End: 25, New: 10, Reactivated: 3),
        PreviousRetention = null,
        FormulaClv = new FormulaClv(new Ratio(5_000.5m, 100), 2.5m, 1.02m, 0.625m, LifetimeSource.Churn, new Ratio(8, 20), new DateSpan(new DateOnly(2011, 7, 1), new DateOnly(2011, 9, 30)), 100),
        PreviousFormulaClv = null,
        RevenueByMonth =
        [
            new RevenueMonth(Period.Of(Grain.Month, new DateOnly(2011, 11, 1)), 1_000, 3_000.5m, true),
            new RevenueMonth(Period.Of(Grain.Month, AsOf), 200, 800, false),
        ],
        RetentionCurve = [new RetentionPoint(0, new Ratio(40, 40)), new RetentionPoint(1, new Ratio(9, 36))],
        DaysBetweenOrders = new DaysBetweenOrders(4, 10, 5, 20, 21, [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
    };

    public static OverviewReport Quarter { get; } = WholeHistory with
    {
        Span = new DateSpan(new DateOnly(2011, 10, 1), AsOf),
        PreviousSpan = new DateSpan(new DateOnly(2011, 7, 23), new DateOnly(2011, 9, 30)),
        Previous = Figures(customers: 32, orders: 110, net: 4_000m),
    };

    public static FilterChoices Choices { get; } = new([], [], [], WholeHistory.FirstDay, AsOf);

    public static OverviewFigures Figures(int customers, int orders, decimal net) => new()
    {
        Customers = customers,
        NewCustomers = customers / 2,
        Orders = orders,
        UnattributedOrders = 3,
        UnattributedRevenue = 12.5m,
        GrossRevenue = net + 130,
        Discounts = 30,
        Refunds = 100,
        NetRevenue = net,
        Revenue = net,
        AverageOrderValue = new Ratio(net, orders),
        PurchaseFrequency = new Ratio(orders, customers),
        RepeatPurchaseRate = new Ratio(customers / 4, customers),
        HistoricClv = new Ratio(net, customers),
    };
}
