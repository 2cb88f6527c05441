using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>
/// From the revenue of one period to that of another, customer by customer: each customer's difference belongs to exactly one <see cref="BridgePart"/>, so that
/// the parts add up to the difference to the last ten-thousandth. Refunds count on their own day.
/// </summary>
public sealed class RevenueBridge : IAggregate<RevenueBridge>
{
    private static readonly int Parts = Enum.GetValues<BridgePart>().Length;
    private readonly int[] _customers = new int[Parts];
    private readonly long[] _change = new long[Parts];

    /// <summary>Revenue of the earlier period, in ten-thousandths.</summary>
    public long Before { get; private set; }

    /// <summary>Revenue of the later period, in ten-thousandths.</summary>
    public long After { get; private set; }

    /// <summary>Counts the selected customers.</summary>
    /// <param name="earlier">First period; must end before the later one begins.</param>
    /// <param name="later">Second period.</param>
    /// <param name="basis">Which money counts.</param>
    /// <exception cref="ArgumentException">The periods overlap or stand the wrong way round.</exception>
    public static RevenueBridge Count(OrderHistory history, CustomerSelection selection, DateSpan earlier, DateSpan later, RevenueBasis basis)
    {
        if (earlier.To >= later.From)
        {
            throw new ArgumentException("The earlier period must end before the later one begins.", nameof(later));
        }

        var bridge = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new RevenueBridge();
            shard.AddCustomers(history, selection, from, to, earlier, later, basis);
            return shard;
        });
        if (selection.HasPeopleWithoutOrders)
        {
            var nobody = history.CustomerCount;
            bridge.AddChange(BridgePart.Refunds, RefundsIn(history, selection, nobody, earlier, basis), RefundsIn(history, selection, nobody, later, basis));
        }

        return bridge;
    }

    /// <summary>The part that a customer belongs to, and their revenue of both periods in ten-thousandths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (BridgePart Part, long Before, long After) PartOf(
        OrderHistory history, CustomerSelection selection, int customer, DateSpan earlier, DateSpan later, RevenueBasis basis)
    {
        var days = history.DaysOf(customer);
        var (first, second) = (selection.OrdersIn(days, earlier), selection.OrdersIn(days, later));
        var before = Revenue(history, selection, customer, first, earlier, basis);
        var after = Revenue(history, selection, customer, second, later, basis);
        var part = (first.End > first.Start, second.End > second.Start) switch
        {
            (false, false) => BridgePart.Refunds,
            (true, false) => BridgePart.Lost,
            (false, true) => second.Start == 0 ? BridgePart.New : BridgePart.Reactivated,
            _ => after > before ? BridgePart.MoreFromRetained : BridgePart.LessFromRetained,
        };
        return (part, before, after);
    }

    /// <summary>False for a customer whose revenue is nothing in both periods, as their first and last order tell; true for the others and for some of these.</summary>
    internal static bool MayChange(OrderHistory history, int customer, DateSpan earlier, DateSpan later) =>
        history.HasRefunds(customer) || (history.DaysOf(customer)[^1] >= earlier.From.DayNumber && history.FirstDayOf(customer) <= later.To.DayNumber);

    /// <summary>Customers of a part; of <see cref="BridgePart.Refunds"/> those whose revenue differs, people without an order aside.</summary>
    public int Customers(BridgePart part) => _customers[(int)part];

    /// <summary>What a part adds to the revenue, in ten-thousandths; negative where it takes away.</summary>
    public long Change(BridgePart part) => _change[(int)part];

    /// <inheritdoc/>
    public void Add(RevenueBridge other)
    {
        for (var part = 0; part < Parts; part++)
        {
            _customers[part] += other._customers[part];
            _change[part] += other._change[part];
        }

        Before += other.Before;
        After += other.After;
    }

    // Compiled for good at the first call, because it is often the only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCustomers(OrderHistory history, CustomerSelection selection, int from, int to, DateSpan earlier, DateSpan later, RevenueBasis basis)
    {
        for (var customer = from; customer < to; customer++)
        {
            // Most customers have no order in either period.
            if (selection.Contains(customer) && MayChange(history, customer, earlier, later))
            {
                Add(PartOf(history, selection, customer, earlier, later, basis));
            }
        }
    }

    private static long Revenue(OrderHistory history, CustomerSelection selection, int customer, (int Start, int End) orders, DateSpan span, RevenueBasis basis)
    {
        var offset = history.FirstOrderOf(customer);
        return history.MoneyOf(offset + orders.Start, offset + orders.End).In(basis) + RefundsIn(history, selection, customer, span, basis);
    }

    private static long RefundsIn(OrderHistory history, CustomerSelection selection, int customer, DateSpan span, RevenueBasis basis)
    {
        MoneySums money = default;
        var (start, end) = history.RefundsIn(customer, span);
        for (var i = start; i < end; i++)
        {
            money.Refunds += selection.CountsRefund(history, customer, history.RefundOrders[i]) ? history.RefundAmounts[i] : 0;
        }

        return money.In(basis);
    }

    private void Add((BridgePart Part, long Before, long After) customer)
    {
        if (customer.Part != BridgePart.Refunds || customer.Before != customer.After)
        {
            _customers[(int)customer.Part]++;
        }

        AddChange(customer.Part, customer.Before, customer.After);
    }

    private void AddChange(BridgePart part, long before, long after)
    {
        _change[(int)part] += after - before;
        Before += before;
        After += after;
    }
}
