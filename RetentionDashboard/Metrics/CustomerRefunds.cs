namespace RetentionDashboard.Metrics;

/// <summary>Refunds grouped by customer, those of customers without an order last, and each with the order that it belongs to.</summary>
internal sealed record CustomerRefunds(int[] Offsets, int[] Days, long[] Amounts, int[] Orders, int[] UnattributedDays, long[] UnattributedAmounts)
{
    public static CustomerRefunds Assign(List<RefundRow> refunds, CustomerOrders orders, List<OrderRow> unattributed)
    {
        var positions = new Dictionary<int, int>();
        if (refunds.Exists(refund => refund.OrderId is not null))
        {
            for (var i = 0; i < orders.Rows.Length; i++)
            {
                positions.TryAdd(orders.Rows[i].Id, i);
            }
        }

        var nobodys = unattributed.Select(order => order.Id).ToHashSet();
        var placed = new List<(int Customer, int Day, int Order, long Amount)>(refunds.Count);
        var beside = new List<RefundRow>();
        foreach (var refund in refunds)
        {
            var day = refund.Day.DayNumber;
            if (refund.OrderId is { } orderId)
            {
                if (positions.TryGetValue(orderId, out var position))
                {
                    var customer = Array.BinarySearch(orders.Ids, orders.Rows[position].CustomerId!.Value);
                    placed.Add((customer, day, position, refund.Amount));
                }
                else if (nobodys.Contains(orderId))
                {
                    beside.Add(refund);
                }
            }
            else if (refund.CustomerId is not { } id)
            {
                beside.Add(refund);
            }
            else if (Array.BinarySearch(orders.Ids, id) is var customer and >= 0)
            {
                placed.Add((customer, day, NewestOrder(orders, customer, refund.Day), refund.Amount));
            }
            else
            {
                placed.Add((orders.Ids.Length, day, -1, refund.Amount));
            }
        }

        placed.Sort();
        var offsets = new int[orders.Ids.Length + 2];
        foreach (var refund in placed)
        {
            offsets[refund.Customer + 1]++;
        }

        for (var i = 1; i < offsets.Length; i++)
        {
            offsets[i] += offsets[i - 1];
        }

        return new CustomerRefunds(
            offsets,
            [.. placed.Select(refund => refund.Day)],
            [.. placed.Select(refund => refund.Amount)],
            [.. placed.Select(refund => refund.Order)],
            [.. beside.Select(refund => refund.Day.DayNumber)],
            [.. beside.Select(refund => refund.Amount)]);
    }

    private static int NewestOrder(CustomerOrders orders, int customer, DateOnly day)
    {
        for (var i = orders.Offsets[customer + 1] - 1; i >= orders.Offsets[customer]; i--)
        {
            if (orders.Rows[i].Day <= day)
            {
                return i;
            }
        }

        return -1;
    }
}
