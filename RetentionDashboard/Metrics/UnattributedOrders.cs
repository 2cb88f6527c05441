namespace RetentionDashboard.Metrics;

/// <summary>Valid orders that name no customer: counted beside the totals and in none of the other metrics.</summary>
public sealed class UnattributedOrders
{
    private readonly int[] _days;
    private readonly MoneySums[] _amounts;
    private readonly int[] _refundDays;
    private readonly long[] _refundAmounts;

    internal UnattributedOrders(int[] days, MoneySums[] amounts, int[] refundDays, long[] refundAmounts) =>
        (_days, _amounts, _refundDays, _refundAmounts) = (days, amounts, refundDays, refundAmounts);

    /// <summary>Orders of the whole history.</summary>
    public int Count => _days.Length;

    internal ReadOnlySpan<int> Days => _days;
    internal ReadOnlySpan<MoneySums> Amounts => _amounts;
    internal ReadOnlySpan<int> RefundDays => _refundDays;
    internal ReadOnlySpan<long> RefundAmounts => _refundAmounts;

    /// <summary>Number and money of the orders of a span; refunds are theirs and nobody's.</summary>
    /// <param name="span">Null is the whole history.</param>
    public (int Orders, MoneySums Money) Totals(DateSpan? span)
    {
        var orders = 0;
        MoneySums money = default;
        for (var i = 0; i < _days.Length; i++)
        {
            if (Within(span, _days[i]))
            {
                orders++;
                money.Add(_amounts[i]);
            }
        }

        for (var i = 0; i < _refundDays.Length; i++)
        {
            if (Within(span, _refundDays[i]))
            {
                money.Refunds += _refundAmounts[i];
            }
        }

        return (orders, money);
    }

    private static bool Within(DateSpan? span, int day) => span is not { } days || (day >= days.From.DayNumber && day <= days.To.DayNumber);
}
