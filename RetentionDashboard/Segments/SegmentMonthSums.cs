using System.Runtime.CompilerServices;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>One month's counts of the parts of several divisions.</summary>
internal sealed class SegmentMonthSums : IAggregate<SegmentMonthSums>
{
    // By division, by place; place 0 takes those who were no customers.
    private readonly Sums[][] _parts;

    private SegmentMonthSums(IEnumerable<int> parts) => _parts = [.. parts.Select(static count => new Sums[count + 1])];

    /// <summary>All parts of a division together are everybody.</summary>
    public SegmentMonth Everybody => Of(_parts[0].Skip(1).Aggregate(default(Sums), static (all, part) => all + part));

    /// <param name="before">By division the places at the start of the month.</param>
    /// <param name="after">By division the places at its end.</param>
    /// <param name="parts">By division the number of its parts.</param>
    public static SegmentMonthSums Count(OrderHistory history, CustomerSelection selection, DateSpan month, byte[][] before, byte[][] after, int[] parts) => CustomerPass.Run(history, (from, to) =>
    {
        var sums = new SegmentMonthSums(parts);
        sums.Read(history, selection, month, before, after, from, to);
        return sums;
    });

    /// <summary>The parts of a division.</summary>
    public IReadOnlyList<SegmentMonth> Of(int division, int parts) => [.. _parts[division].Skip(1).Take(parts).Select(Of)];

    /// <inheritdoc/>
    public void Add(SegmentMonthSums other)
    {
        foreach (var (ours, theirs) in _parts.Zip(other._parts))
        {
            for (var place = 0; place < ours.Length; place++)
            {
                ours[place] += theirs[place];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(OrderHistory history, CustomerSelection selection, DateSpan month, byte[][] before, byte[][] after, int from, int to)
    {
        for (var customer = from; customer < to; customer++)
        {
            // Whoever is in no part at the end came later.
            if (after[0][customer] == 0 || !selection.Contains(customer))
            {
                continue;
            }

            var (start, end) = DayRange.Of(history.DaysOf(customer), month);
            var (refund, lastRefund) = history.RefundsIn(customer, month);
            var first = history.FirstOrderOf(customer);
            var net = (end > start ? history.Subtotals.Sum(first + start, first + end) : 0) - (lastRefund > refund ? history.RefundAmounts.Sum(refund, lastRefund) : 0);
            for (var division = 0; division < _parts.Length; division++)
            {
                ref var begun = ref _parts[division][before[division][customer]];
                begun.AtStart++;
                begun.Came += end > start ? 1 : 0;
                ref var ended = ref _parts[division][after[division][customer]];
                ended.AtEnd++;
                ended.Orders += end - start;
                ended.Net += net;
            }
        }
    }

    private static SegmentMonth Of(Sums sums) => new(sums.AtEnd, sums.Orders, Money.ToDecimal(sums.Net), new Ratio(sums.Came, sums.AtStart));

    private record struct Sums(int AtStart, int Came, int AtEnd, long Orders, long Net)
    {
        public static Sums operator +(Sums one, Sums other) =>
            new(one.AtStart + other.AtStart, one.Came + other.Came, one.AtEnd + other.AtEnd, one.Orders + other.Orders, one.Net + other.Net);
    }
}
