using RetentionDashboard.Metrics;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>Examples of the totals of a shop. They look at the whole history; what compares periods looks at the newest complete quarter.</summary>
internal static class ShopExamples
{
    public static MetricExample? Of(MetricId metric, HistoryView view)
    {
        var (history, selection, basis) = (view.History, view.Selection, view.Options.Basis);
        if (history is not { FirstDay: { } first, AsOf: { } asOf })
        {
            return null;
        }

        var all = new DateSpan(first, asOf);
        var totals = SpanTotals.Count(history, selection, null);
        var money = totals.Money;
        return metric switch
        {
            MetricId.Customers => Only(Line(Count(totals.Customers), ExampleFact.CustomersIn, all)),
            MetricId.Orders => Only(Line(Count(totals.Orders), ExampleFact.OrdersIn, all)),
            MetricId.UnattributedOrders => Only(
                Line(Count(history.Unattributed.Count), ExampleFact.OrdersWithoutCustomer, all), Line(Count(totals.Orders), ExampleFact.OrdersIn, all)),
            MetricId.NetRevenue => new(
                [Line(Amount(money.Subtotal), ExampleFact.ProductsAfterDiscounts, all), Line(Amount(money.Refunds), ExampleFact.Refunds, all)],
                Sum("{0} − {1} = {2}", Amount(money.Subtotal), Amount(money.Refunds), Amount(money.Net))),
            MetricId.GrossRevenue => new(
                [Line(Amount(money.Subtotal), ExampleFact.ProductsAfterDiscounts, all), Line(Amount(money.Gross - money.Subtotal), ExampleFact.Discounts, all)],
                Sum("{0} + {1} = {2}", Amount(money.Subtotal), Amount(money.Gross - money.Subtotal), Amount(money.Gross))),
            MetricId.TotalPaid => Only(Line(Amount(money.Paid), ExampleFact.PaidIn, all)),
            MetricId.AverageOrderValue => Quotient(
                Line(Amount(money.In(basis)), ExampleFact.RevenueIn, all), Line(Count(totals.Orders), ExampleFact.OrdersIn, all), MetricUnit.Money),
            MetricId.PurchaseFrequency => Quotient(
                Line(Count(totals.Orders), ExampleFact.OrdersIn, all), Line(Count(totals.Customers), ExampleFact.CustomersIn, all), MetricUnit.Number),
            MetricId.NewCustomers or MetricId.AcquisitionRate or MetricId.NewRevenue or MetricId.ReturningRevenue when view.RetentionSpan is { } quarter =>
                OfQuarter(metric, view, quarter),
            MetricId.RevenueBridge => Bridge(view),
            _ => null,
        };
    }

    private static MetricExample? OfQuarter(MetricId metric, HistoryView view, DateSpan quarter)
    {
        var totals = SpanTotals.Count(view.History, view.Selection, quarter);
        var acquired = Line(Count(totals.NewCustomers), ExampleFact.FirstOrderIn, quarter);
        var ordered = Line(Count(totals.Customers), ExampleFact.CustomersIn, quarter);
        if (totals.Customers == 0 || metric is MetricId.NewCustomers or MetricId.AcquisitionRate)
        {
            return totals.Customers == 0 ? null : metric == MetricId.NewCustomers ? Only(acquired, ordered) : Quotient(acquired, ordered, MetricUnit.Share);
        }

        var activity = PeriodActivity.Count(view.History, view.Selection, Grain.Quarter, quarter, view.Options.ActivityWindowDays);
        var first = activity.Money(0, RevenueSource.New).In(view.Options.Basis);
        var later = activity.Money(0, RevenueSource.Returning).In(view.Options.Basis) + activity.Money(0, RevenueSource.Reactivated).In(view.Options.Basis);
        return new MetricExample(
            [Line(Amount(first), ExampleFact.RevenueOfFirstOrders, quarter), Line(Amount(later), ExampleFact.RevenueOfLaterOrders, quarter)],
            Sum("{0} + {1} = {2}", Amount(first), Amount(later), Amount(first + later)));
    }

    private static MetricExample? Bridge(HistoryView view)
    {
        if (view.RetentionSpan is not { } later || (Period.Of(Grain.Quarter, later.From) + -1).Days is var earlier && earlier.To < view.History.FirstDay)
        {
            return null;
        }

        var bridge = RevenueBridge.Count(view.History, view.Selection, earlier, later, view.Options.Basis);
        BridgePart[] parts = [.. Enum.GetValues<BridgePart>().Where(part => bridge.Customers(part) > 0 || bridge.Change(part) != 0)];
        ExampleLine[] changes = [.. parts.Select(part => Line(Amount(bridge.Change(part)), ExampleFact.BridgePart, part, bridge.Customers(part)))];
        ExampleLine before = Line(Amount(bridge.Before), ExampleFact.RevenueIn, earlier), after = Line(Amount(bridge.After), ExampleFact.RevenueIn, later);
        var form = string.Join(" + ", Enumerable.Range(0, parts.Length + 1).Select(static place => $"{{{place}}}")) + $" = {{{parts.Length + 1}}}";
        return parts.Length == 0 ? null : new MetricExample([before, .. changes, after], new ExampleSum(form, [before.Value, .. changes.Select(static line => line.Value), after.Value]));
    }

    private static MetricExample Only(params ExampleLine[] lines) => new(lines, null);
}
