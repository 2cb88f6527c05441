using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RetentionDashboard.Metrics;

/// <summary>Refunds grouped by customer, those of customers without an order last, and each with the order that it belongs to.</summary>
internal sealed record CustomerRefunds(int[] Offsets, int[] Days, long[] Amounts, int[] Orders)
{
    private const int NotValid = -1;
    private const int Unattributed = -2;

    /// <param name="days">Days of the orders in their final sequence.</param>
    /// <returns>The refunds, and those that stand beside the totals with the unattributed orders.</returns>
    public static (CustomerRefunds Placed, List<RefundRow> Beside) Assign(List<RefundRow> refunds, ReadOnlySpan<OrderRow> rows, CustomerOrders orders, int[] days)
    {
        var positions = PositionsOf(refunds, rows, orders);
        var placed = new List<(int Customer, int Day, int Order, long Amount)>(refunds.Count);
        var beside = new List<RefundRow>();
        foreach (var refund in refunds)
        {
            var day = refund.Day.DayNumber;
            if (refund.OrderId is { } orderId)
            {
                var position = positions[orderId];
                if (position >= 0)
                {
                    placed.Add((orders.Numbers[rows[orders.Places[position]].CustomerId!.Value], day, position, refund.Amount));
                }
                else if (position == Unattributed)
                {
                    beside.Add(refund);
                }
            }
            else if (refund.CustomerId is not { } id)
            {
                beside.Add(refund);
            }
            else if (orders.Numbers[id] is >= 0 and var customer)
            {
                placed.Add((customer, day, NewestOrder(orders, days, customer, day), refund.Amount));
            }
            else
            {
                placed.Add((orders.Ids.Length, day, -1, refund.Amount));
            }
        }

        placed.Sort();
        return (Of(placed, orders.Ids.Length), beside);
    }

    /// <param name="placed">Sorted; the customer's number is <paramref name="customers"/> for people without an order.</param>
    public static CustomerRefunds Of(List<(int Customer, int Day, int Order, long Amount)> placed, int customers)
    {
        var offsets = new int[customers + 2];
        foreach (var refund in placed)
        {
            offsets[refund.Customer + 1]++;
        }

        CustomerOrders.AddUp(offsets);
        return new CustomerRefunds(
            offsets,
            [.. placed.Select(refund => refund.Day)],
            [.. placed.Select(refund => refund.Amount)],
            [.. placed.Select(refund => refund.Order)]);
    }

    /// <summary>Of every order that a refund names: its final position, or one of the two marks.</summary>
    private static Dictionary<int, int> PositionsOf(List<RefundRow> refunds, ReadOnlySpan<OrderRow> rows, CustomerOrders orders)
    {
        var positions = new Dictionary<int, int>();
        foreach (var refund in refunds)
        {
            if (refund.OrderId is { } id)
            {
                positions.TryAdd(id, NotValid);
            }
        }

        if (positions.Count == 0)
        {
            return positions;
        }

        foreach (ref readonly var row in rows)
        {
            if (row.CustomerId is null && positions.ContainsKey(row.Id))
            {
                positions[row.Id] = Unattributed;
            }
        }

        for (var i = orders.Places.Length - 1; i >= 0; i--)
        {
            ref var position = ref CollectionsMarshal.GetValueRefOrNullRef(positions, rows[orders.Places[i]].Id);
            if (!Unsafe.IsNullRef(ref position))
            {
                position = i;
            }
        }

        return positions;
    }

    private static int NewestOrder(CustomerOrders orders, int[] days, int customer, int day)
    {
        for (var i = orders.Offsets[customer + 1] - 1; i >= orders.Offsets[customer]; i--)
        {
            if (days[i] <= day)
            {
                return i;
            }
        }

        return -1;
    }
}
