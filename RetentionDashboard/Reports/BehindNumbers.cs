using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Who stands behind the numbers of Repeat &amp; timing, Value and Activity.</summary>
internal static class BehindNumbers
{
    public static IReadOnlyList<int> Find(HistoryView view, CustomersQuery query) => query.Group switch
    {
        CustomerGroup.FirstTime => InActivity(view, RevenueSource.New),
        CustomerGroup.Returning => InActivity(view, RevenueSource.Returning),
        CustomerGroup.CameBack => InActivity(view, RevenueSource.Reactivated),
        CustomerGroup.TopRevenue => Top(view),
        CustomerGroup.RepeatWithin => view.Those(customer => RepeatWithin.Repeats(view.History.DaysOf(customer), AsOf(view), query.After, view.Options.OrdersOfOneDayAreOne)),
        CustomerGroup.ObservedFor => view.Those(customer => RepeatWithin.IsObserved(view.History.DaysOf(customer), AsOf(view), query.After)),
        CustomerGroup.Upsold => view.Those(customer => UpsellRate.Buys(view.History, customer, view.Options.Basis)),
        CustomerGroup.CrossSold => view.Those(customer => CrossSellRate.Buys(view.History, customer)),
        CustomerGroup.CrossSellKnown => view.Those(customer => CrossSellRate.IsKnown(view.History, customer)),
        var group when PartOf(group) is { } part => InBridge(view, query.Grain, part),
        _ => InRepeat(view, query),
    };

    /// <summary>The part of a revenue bridge whose customers a group holds; null for other groups.</summary>
    public static BridgePart? PartOf(CustomerGroup group) => group switch
    {
        CustomerGroup.BridgeNew => BridgePart.New,
        CustomerGroup.BridgeMore => BridgePart.MoreFromRetained,
        CustomerGroup.BridgeLess => BridgePart.LessFromRetained,
        CustomerGroup.BridgeLost => BridgePart.Lost,
        CustomerGroup.BridgeReactivated => BridgePart.Reactivated,
        CustomerGroup.BridgeRefunds => BridgePart.Refunds,
        _ => null,
    };

    /// <summary>The two periods that a bridge compares: the span and the one before it, else the two newest complete ones; null where there are none.</summary>
    public static (DateSpan Earlier, DateSpan Later)? BridgePeriods(HistoryView view, Grain grain)
    {
        if (view.History is not { FirstDay: { } first, AsOf: { } asOf })
        {
            return null;
        }

        if (view.Span is { } span)
        {
            return view.SpanBefore is { } before ? (before, span) : null;
        }

        var newest = Period.NewestComplete(grain, asOf);
        var previous = newest + -1;
        return previous.FirstDay >= first || Period.Of(grain, first) == previous ? (previous.Days, newest.Days) : null;
    }

    private static int AsOf(HistoryView view) => view.History.AsOf?.DayNumber ?? 0;

    private static List<int> InActivity(HistoryView view, RevenueSource source) => (view.Span ?? view.History.DaysWithMoney) is not { } span
        ? []
        : view.Those(customer => PeriodActivity.SourceIn(view.History.DaysOf(customer), view.Selection, span, view.Options.ActivityWindowDays) == source);

    private static List<int> InBridge(HistoryView view, Grain grain, BridgePart part)
    {
        if (BridgePeriods(view, grain) is not var (earlier, later))
        {
            return [];
        }

        return view.Those(customer =>
        {
            // Most customers have no order in either period.
            if (!RevenueBridge.MayChange(view.History, customer, earlier, later))
            {
                return false;
            }

            var (found, before, after) = RevenueBridge.PartOf(view.History, view.Selection, customer, earlier, later, view.Options.Basis);
            return found == part && (part != BridgePart.Refunds || before != after);
        });
    }

    private static List<int> Top(HistoryView view)
    {
        var values = new long[view.History.CustomerCount];
        var counted = view.Those(customer =>
        {
            var sums = CustomerSummary.MoneyOf(view.History, view.Selection, customer);
            values[customer] = sums?.In(view.Options.Basis) ?? 0;
            return sums is not null;
        });
        var counts = new bool[values.Length];
        counted.ForEach(customer => counts[customer] = true);
        var top = TopCustomers.Of(values, [.. counted.Select(customer => values[customer])], customer => counts[customer], ParetoFigures.TopShare);
        return counted.FindAll(customer => top[customer]);
    }

    private static List<int> InRepeat(HistoryView view, CustomersQuery query)
    {
        if (view.History is not { CustomerCount: > 0, AsOf: { } asOf })
        {
            return [];
        }

        var members = query.Cohort is { } key
            ? CohortMembers.Find(view.History, view.Selection, view.LayoutOf(new CohortLayout { Grain = query.Grain, Rows = query.Rows, Basis = view.Options.Basis }), key, null, default).ToHashSet()
            : null;
        var days = query.Group == CustomerGroup.ToRemind ? ReturnDays.Of(RepeatTimes.Count(view.History, view.Selection, query.After)) : null;
        return view.Those(customer => (members?.Contains(customer) ?? true) && Belongs(view.History.DaysOf(customer), query, asOf.DayNumber, days));
    }

    private static bool Belongs(ReadOnlySpan<int> orders, CustomersQuery query, int asOf, ReturnDays? remind)
    {
        var silent = asOf - orders[^1];
        return query.Group switch
        {
            CustomerGroup.OrdersAtLeast => orders.Length >= query.After,
            CustomerGroup.OrdersExactly => orders.Length == query.After,
            CustomerGroup.WithOrder => OrderDays(orders) >= query.After,
            CustomerGroup.NotReturned => OrderDays(orders) == query.After,
            CustomerGroup.ToRemind => remind is { } days && OrderDays(orders) == query.After && silent >= days.Quarter && silent <= days.ThreeQuarters,
            _ => false,
        };
    }

    private static int OrderDays(ReadOnlySpan<int> orders)
    {
        var days = 1;
        for (var i = 1; i < orders.Length; i++)
        {
            days += orders[i] > orders[i - 1] ? 1 : 0;
        }

        return days;
    }
}
