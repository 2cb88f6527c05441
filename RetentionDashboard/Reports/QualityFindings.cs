using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Counts what the facts of one or several stores come to, against all their orders and revenue.</summary>
internal sealed class QualityFindings(HistoryView view, IReadOnlyList<QualityPart> parts)
{
    private readonly int _orders = view.History.OrderCount + view.History.Unattributed.Count;
    private readonly decimal _revenue =
        RevenueOf(view, SpanTotals.Count(view.History, CustomerSelection.Everybody, null).Money) + RevenueOf(view, view.History.Unattributed.Totals(null).Money);

    public IReadOnlyList<QualityFinding> Count()
    {
        var unattributed = view.History.Unattributed.Totals(null);
        return
        [
            // The very numbers that stand beside the totals of the other pages.
            Of(QualityCheck.Unattributed, unattributed.Orders, 0, unattributed.Orders, RevenueOf(view, unattributed.Money)),
            OfOrders(QualityCheck.ZeroValue, OrderIssue.ZeroValue),
            OfOrders(QualityCheck.NoProducts, OrderIssue.NoProducts),
            OfOrders(QualityCheck.Future, OrderIssue.Future),
            NotValid(),
            OfCustomers(QualityCheck.WeakIdentity, [.. parts.SelectMany(static part => part.Facts.WeakCustomers)], 0),
            OfCustomers(
                QualityCheck.LookAlikes,
                [.. parts.SelectMany(static part => part.Facts.LookAlikes).SelectMany(static group => group.CustomerIds)],
                parts.Sum(static part => part.Facts.LookAlikes.Count)),
            Gaps(),
            new(QualityCheck.RefusedRows, parts.Sum(static part => part.Facts.RefusedFiles.Sum(static file => file.RowsRefused)), parts.Sum(static part => part.Facts.RefusedFiles.Count), null, null),
        ];
    }

    private static decimal RevenueOf(HistoryView view, in MoneySums money) => Money.ToDecimal(money.In(view.Options.Basis));

    private QualityFinding Of(QualityCheck check, int count, int groups, int orders, decimal revenue) =>
        new(check, count, groups, new Ratio(orders, _orders), new Ratio(revenue, _revenue));

    private QualityFinding OfOrders(QualityCheck check, OrderIssue issue)
    {
        var (count, revenue) = Sum(issue);
        return Of(check, count, 0, count, revenue) with { Attributed = parts.Sum(part => part.Facts.Orders[issue].Attributed) };
    }

    // They are not among the orders that count, so their share is of both together.
    private QualityFinding NotValid()
    {
        var (count, revenue) = Sum(OrderIssue.NotValid);
        return new QualityFinding(QualityCheck.NotValid, count, 0, new Ratio(count, _orders + count), new Ratio(revenue, _revenue + revenue));
    }

    private (int Count, decimal Revenue) Sum(OrderIssue issue) =>
        (parts.Sum(part => part.Facts.Orders[issue].Keys.Length), parts.Sum(part => RevenueOf(view, part.Facts.Orders[issue].Money) * part.Rate));

    private QualityFinding OfCustomers(QualityCheck check, int[] customerIds, int groups)
    {
        var (customers, orders) = (0, 0);
        MoneySums money = default;
        foreach (var id in customerIds)
        {
            if (view.History.IndexOf(id) is { } number)
            {
                var summary = CustomerSummary.Of(view.History, number);
                customers++;
                orders += summary.Orders;
                money.Add(summary.Money);
            }
        }

        return Of(check, customers, groups, orders, RevenueOf(view, money));
    }

    // Days without orders have no revenue; their share is of the orders that were to be expected with them.
    private QualityFinding Gaps()
    {
        var gaps = parts.SelectMany(static part => part.Facts.Gaps).ToArray();
        var usual = gaps.Sum(static gap => gap.UsualOrders);
        return new QualityFinding(QualityCheck.CalendarGaps, gaps.Sum(static gap => gap.Days), gaps.Length, new Ratio(usual, _orders + usual), null);
    }
}
