using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything that is compared, of one side.</summary>
internal sealed record CompareFigures(
    SpanTotals Totals,
    RepeatWithin Within,
    RetentionFigures? Retention,
    MeanBuckets Orders,
    MeanBuckets OrderValue,
    MeanBuckets Revenue,
    MeanBuckets EarlyRevenue,
    RepeatTimes Times,
    bool OrdersOfOneDayAreOne)
{
    private const int EarlyDays = 90;

    public int Customers => Totals.Customers;

    public static CompareFigures Of(CompareGroup group)
    {
        var (history, span, options) = (group.View.History, group.View.Span, group.View.Options);
        var asOf = history.AsOf?.DayNumber ?? 0;
        var revenue = Means(group, Money.Scale, customer => (MoneyOf(customer, span), Orders(customer) > 0 ? 1 : 0));
        var orderValue = Means(group, Money.Scale, customer => (MoneyOf(customer, span), Orders(customer)));
        if (group.Customers.HasPeopleWithoutOrders)
        {
            // Their refunds count in totals, as on every page.
            var refunds = MoneyOf(history.CustomerCount, span);
            revenue.AddBeside(-1, refunds);
            orderValue.AddBeside(-1, refunds);
        }

        return new CompareFigures(
            SpanTotals.Count(history, group.Customers, span),
            RepeatWithin.Count(history, group.Acquired, RepeatWithin.UsualDays, options.OrdersOfOneDayAreOne),
            group.View.RetentionSpan is { } retention ? RetentionCounts.Count(history, group.Customers, retention, options.ActivityWindowDays) : null,
            Means(group, 1, customer => Orders(customer) is > 0 and var orders ? (orders, 1) : null),
            orderValue,
            revenue,
            MeanBuckets.Of(history, group.Acquired, Money.Scale, customer => asOf - history.DaysOf(customer)[0] < EarlyDays ? null
                : (MoneyOf(customer, new DateSpan(DateOnly.MinValue, DateOnly.FromDayNumber(history.DaysOf(customer)[0] + EarlyDays))), 1)),
            RepeatTimes.Count(history, group.Acquired),
            options.OrdersOfOneDayAreOne);

        int Orders(int customer)
        {
            var (start, end) = group.Customers.OrdersIn(history.DaysOf(customer), span);
            return end - start;
        }

        long MoneyOf(int customer, DateSpan? days)
        {
            MoneySums money = default;
            if (customer < history.CustomerCount)
            {
                var first = history.FirstOrderOf(customer);
                var (start, end) = group.Customers.OrdersIn(history.DaysOf(customer), days);
                for (var order = first + start; order < first + end; order++)
                {
                    money.Add(history.MoneyOf(order));
                }
            }

            var (from, to) = history.RefundsIn(customer, days);
            for (var refund = from; refund < to; refund++)
            {
                money.Refunds += group.Customers.CountsRefund(history, customer, history.RefundOrders[refund]) ? history.RefundAmounts[refund] : 0;
            }

            return money.In(options.Basis);
        }
    }

    public Ratio Rate(CompareMeasure measure) => measure switch
    {
        CompareMeasure.RepeatWithin30 => Within.Rate(30),
        CompareMeasure.RepeatWithin60 => Within.Rate(60),
        CompareMeasure.RepeatWithin90 => Within.Rate(90),
        CompareMeasure.RepeatWithin180 => Within.Rate(180),
        CompareMeasure.RepeatWithin365 => Within.Rate(365),
        CompareMeasure.RetentionRate => Retention?.RetentionRate ?? default,
        CompareMeasure.AcquisitionRate => Totals.AcquisitionRate,
        _ => Totals.RepeatPurchaseRate(OrdersOfOneDayAreOne),
    };

    private static MeanBuckets Means(CompareGroup group, long unit, Func<int, (long Numerator, long Denominator)?> read) =>
        MeanBuckets.Of(group.View.History, group.Customers, unit, read);
}
