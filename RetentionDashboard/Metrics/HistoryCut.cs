namespace RetentionDashboard.Metrics;

/// <summary>A history without what came after a day.</summary>
internal static class HistoryCut
{
    public static OrderHistory Of(OrderHistory history, DateOnly asOf)
    {
        var last = asOf.DayNumber;
        var offsets = new List<int>(history.CustomerCount + 1) { 0 };
        var kept = new List<int>(history.CustomerCount);
        var orders = 0;
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            var count = DayRange.CountBefore(history.DaysOf(customer), last + 1);
            if (count > 0)
            {
                orders += count;
                kept.Add(customer);
                offsets.Add(orders);
            }
        }

        int[] customers = [.. kept];
        int[] newOffsets = [.. offsets];
        var places = orders == history.OrderCount ? null : Places(history, customers, newOffsets);
        var days = places is null ? history.OrderDays : CodeColumn.Take<int>(history.OrderDays, places);
        var subtotals = Take(history.Subtotals, places);
        var refunds = Refunds(history, customers, newOffsets, last);
        var unattributed = Cut(history.Unattributed, last);
        return new OrderHistory
        {
            Ids = places is null ? history.Ids : CodeColumn.Take<int>(history.Ids, customers),
            Offsets = places is null ? history.Offsets : newOffsets,
            OrderDays = days,
            Hours = places is null || !history.HasHours ? history.Hours : CodeColumn.Take<byte>(history.Hours, places),
            Subtotals = subtotals,
            GrossTotals = history.GrossTotals == history.Subtotals ? subtotals : Take(history.GrossTotals, places),
            PaidTotals = history.PaidTotals == history.Subtotals ? subtotals : Take(history.PaidTotals, places),
            RefundOffsets = refunds.Offsets,
            RefundDays = refunds.Days,
            RefundAmounts = AmountColumn.Of(refunds.Amounts),
            RefundOrders = refunds.Orders,
            FirstDay = OrderHistoryBuilder.DayOf(Math.Min(OrderHistoryBuilder.Least(days), OrderHistoryBuilder.Least(unattributed.Days))),
            AsOf = days.Length + unattributed.Count == 0 ? null : asOf,
            Channels = Take(history.Channels, places),
            Countries = Take(history.Countries, places),
            Regions = Take(history.Regions, places),
            DiscountCodes = Take(history.DiscountCodes, places),
            Stores = history.Stores.Take(customers),
            Products = places is null ? history.Products : history.Products.Take(customers),
            NewProductOrders = places is null ? history.NewProductOrders : NewProductOrders(history, customers, newOffsets),
            Unattributed = unattributed,
        };
    }

    private static int[] Places(OrderHistory history, int[] customers, int[] offsets)
    {
        var places = new int[offsets[^1]];
        for (var i = 0; i < customers.Length; i++)
        {
            var first = history.Offsets[customers[i]];
            for (var order = offsets[i]; order < offsets[i + 1]; order++)
            {
                places[order] = first + order - offsets[i];
            }
        }

        return places;
    }

    private static CodeColumn NewProductOrders(OrderHistory history, int[] customers, int[] offsets)
    {
        var found = new int[customers.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var later = history.NewProductOrders[customers[i]];
            found[i] = later < offsets[i + 1] - offsets[i] ? later : DimensionBuilder.None;
        }

        return NewProducts.Of(found);
    }

    private static AmountColumn Take(AmountColumn amounts, int[]? places) => places is null ? amounts : amounts.Take(places);

    private static Dimension Take(Dimension dimension, int[]? places) => places is null ? dimension : dimension.Take(places);

    private static CustomerRefunds Refunds(OrderHistory history, int[] customers, int[] offsets, int last)
    {
        var placed = new List<(int Customer, int Day, int Order, long Amount)>(history.RefundDays.Length);
        var nobodys = new List<(int Customer, int Day, int Order, long Amount)>();
        var next = 0;
        for (var customer = 0; customer <= history.CustomerCount; customer++)
        {
            var isKept = next < customers.Length && customers[next] == customer;
            for (var i = history.RefundOffsets[customer]; i < history.RefundOffsets[customer + 1] && history.RefundDays[i] <= last; i++)
            {
                var order = history.RefundOrders[i] < 0 ? -1 : history.RefundOrders[i] - history.Offsets[customer];
                // A refund whose order is not known yet is of no order; one of a person whose orders all come later is of a person without orders.
                if (order < 0 || (isKept && order < offsets[next + 1] - offsets[next]))
                {
                    (isKept ? placed : nobodys).Add((isKept ? next : customers.Length, history.RefundDays[i], order < 0 ? -1 : offsets[next] + order, history.RefundAmounts[i]));
                }
            }

            next += isKept ? 1 : 0;
        }

        // Those of nobody come from several customers, all others stand as they stood.
        nobodys.Sort();
        placed.AddRange(nobodys);
        return CustomerRefunds.Of(placed, customers.Length);
    }

    private static UnattributedOrders Cut(UnattributedOrders unattributed, int last)
    {
        int[] orders = [.. Enumerable.Range(0, unattributed.Days.Length).Where(place => unattributed.Days[place] <= last)];
        int[] refunds = [.. Enumerable.Range(0, unattributed.RefundDays.Length).Where(place => unattributed.RefundDays[place] <= last)];
        var subtotals = unattributed.Subtotals.Take(orders);
        return new UnattributedOrders
        {
            Days = CodeColumn.Take<int>(unattributed.Days, orders),
            Subtotals = subtotals,
            GrossTotals = unattributed.GrossTotals == unattributed.Subtotals ? subtotals : unattributed.GrossTotals.Take(orders),
            PaidTotals = unattributed.PaidTotals == unattributed.Subtotals ? subtotals : unattributed.PaidTotals.Take(orders),
            RefundDays = CodeColumn.Take<int>(unattributed.RefundDays, refunds),
            RefundAmounts = unattributed.RefundAmounts.Take(refunds),
        };
    }
}
