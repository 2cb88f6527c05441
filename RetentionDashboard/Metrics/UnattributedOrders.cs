namespace RetentionDashboard.Metrics;

/// <summary>Valid orders that name no customer: counted beside the totals and in none of the other metrics.</summary>
public sealed class UnattributedOrders
{
    internal UnattributedOrders()
    {
    }

    /// <summary>Orders of the whole history.</summary>
    public int Count => Days.Length;

    internal int[] Days { get; init; } = [];
    internal AmountColumn Subtotals { get; init; } = AmountColumn.Empty;

    /// <summary>The very column of <see cref="Subtotals"/> where no order differs.</summary>
    internal AmountColumn GrossTotals { get; init; } = AmountColumn.Empty;

    /// <summary>The very column of <see cref="Subtotals"/> where no order differs.</summary>
    internal AmountColumn PaidTotals { get; init; } = AmountColumn.Empty;

    internal int[] RefundDays { get; init; } = [];
    internal AmountColumn RefundAmounts { get; init; } = AmountColumn.Empty;

    /// <summary>Number and money of the orders of a span; refunds are theirs and nobody's.</summary>
    /// <param name="span">Null is the whole history.</param>
    public (int Orders, MoneySums Money) Totals(DateSpan? span)
    {
        var orders = 0;
        MoneySums money = default;
        for (var i = 0; i < Days.Length; i++)
        {
            if (Within(span, Days[i]))
            {
                orders++;
                money.Add(new MoneySums { Subtotal = Subtotals[i], Gross = GrossTotals[i], Paid = PaidTotals[i] });
            }
        }

        for (var i = 0; i < RefundDays.Length; i++)
        {
            if (Within(span, RefundDays[i]))
            {
                money.Refunds += RefundAmounts[i];
            }
        }

        return (orders, money);
    }

    internal static UnattributedOrders Of(ReadOnlySpan<OrderRow> rows, ReadOnlySpan<int> places, List<RefundRow> refunds)
    {
        var columns = new OrderColumns(rows, places);
        return new UnattributedOrders
        {
            Days = columns.Days,
            Subtotals = columns.Subtotals,
            GrossTotals = columns.Gross,
            PaidTotals = columns.Paid,
            RefundDays = [.. refunds.Select(refund => refund.Day.DayNumber)],
            RefundAmounts = AmountColumn.Of([.. refunds.Select(refund => refund.Amount)]),
        };
    }

    private static bool Within(DateSpan? span, int day) => span is not { } days || (day >= days.From.DayNumber && day <= days.To.DayNumber);
}
