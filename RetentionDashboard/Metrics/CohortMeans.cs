namespace RetentionDashboard.Metrics;

/// <summary>
/// The average row of a cohort table as means that a bootstrap draws from: at each index over the customers whose own index is complete, once each, whatever
/// cohorts they stand in.
/// </summary>
public static class CohortMeans
{
    /// <summary>Orders or money per customer, and money per order for the average order value; position n is index n.</summary>
    /// <param name="reading">A measure that counts people has none of these.</param>
    /// <param name="indices">How many indices are wanted, from 0.</param>
    /// <exception cref="ArgumentException">The measure counts people.</exception>
    public static IReadOnlyList<MeanBuckets> Count(OrderHistory history, CustomerSelection selection, CohortLayout layout, CohortReading reading, int indices)
    {
        if (reading.Measure.CountsPeople())
        {
            throw new ArgumentException("People are a rate, not a mean.", nameof(reading));
        }

        var unit = reading.Measure.IsMoney() ? Money.Scale : 1;
        if (history is not { CustomerCount: > 0, FirstDay: { } firstDay, AsOf: { } asOf })
        {
            return [];
        }

        var axis = new CohortAxis(layout, firstDay, asOf);
        return CustomerPass.Run(history, (from, to) =>
        {
            var shard = new IndexBuckets(indices, unit);
            var (sums, orders) = (new long[indices], new int[indices]);
            for (var customer = from; customer < to; customer++)
            {
                if (selection.Contains(customer))
                {
                    Add(shard, history, selection, axis, reading, customer, sums, orders);
                }
            }

            return shard;
        }).Means;
    }

    private static void Add(
        IndexBuckets means, OrderHistory history, CustomerSelection selection, CohortAxis axis, CohortReading reading, int customer, long[] sums, int[] orders)
    {
        var days = history.DaysOf(customer);
        var observed = Math.Min(axis.LastCompleteOf(days[0]) + 1, sums.Length);
        if (observed <= 0)
        {
            return;
        }

        Array.Clear(sums, 0, observed);
        Array.Clear(orders, 0, observed);
        var content = reading.Measure.Content(reading.Basis);
        var (start, end) = selection.OrdersIn(days, null);
        for (var order = start; order < end; order++)
        {
            var index = axis.IndexOf(days[0], days[order]);
            if (index >= 0 && index < observed)
            {
                orders[index]++;
                sums[index] += Content(history, history.FirstOrderOf(customer) + order, content);
            }
        }

        if (content == CohortContent.Net)
        {
            SubtractRefunds(history, selection, axis, customer, days[0], sums.AsSpan(0, observed));
        }

        var sum = 0L;
        for (var index = 0; index < observed; index++)
        {
            sum = reading.Measure.IsCumulative() ? sum + sums[index] : sums[index];
            var value = reading.Measure.IsMargin() ? (long)decimal.Round(sum * reading.MarginPercent / 100) : sum;
            means.Means[index].Add(history.CustomerIds[customer], value, reading.Measure == CohortMeasure.AverageOrderValue ? orders[index] : 1);
        }
    }

    private static long Content(OrderHistory history, int order, CohortContent content) => content switch
    {
        CohortContent.Orders => 1,
        CohortContent.Gross => history.MoneyOf(order).Gross,
        CohortContent.Paid => history.MoneyOf(order).In(RevenueBasis.Total),
        _ => history.MoneyOf(order).Net,
    };

    private static void SubtractRefunds(OrderHistory history, CustomerSelection selection, CohortAxis axis, int customer, int firstDay, Span<long> sums)
    {
        for (var refund = history.RefundOffsets[customer]; refund < history.RefundOffsets[customer + 1]; refund++)
        {
            var index = axis.IndexOf(firstDay, history.RefundDays[refund]);
            if (index >= 0 && index < sums.Length && selection.CountsRefund(history, customer, history.RefundOrders[refund]))
            {
                sums[index] -= history.RefundAmounts[refund];
            }
        }
    }

    private sealed class IndexBuckets(int indices, long unit) : IAggregate<IndexBuckets>
    {
        public MeanBuckets[] Means { get; } = [.. Enumerable.Range(0, indices).Select(_ => new MeanBuckets(unit))];

        public void Add(IndexBuckets other)
        {
            for (var index = 0; index < Means.Length; index++)
            {
                Means[index].Add(other.Means[index]);
            }
        }
    }
}
