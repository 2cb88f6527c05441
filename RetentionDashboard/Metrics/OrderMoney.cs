using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>The money columns of orders, taken out of their history for a tight loop.</summary>
internal readonly struct OrderMoney(OrderHistory history)
{
    private readonly int[]? _subtotals = history.Subtotals.UnitArray;
    private readonly int[]? _gross = history.GrossTotals.UnitArray;
    private readonly int[]? _paid = history.PaidTotals.UnitArray;
    private readonly long _subtotalUnit = history.Subtotals.Unit;
    private readonly long _grossUnit = history.GrossTotals.Unit;
    private readonly long _paidUnit = history.PaidTotals.Unit;

    /// <summary>Adds the money of one order, without its refunds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref MoneySums sums, int order)
    {
        if (_subtotals is not null && _gross is not null && _paid is not null)
        {
            sums.Subtotal += _subtotals[order] * _subtotalUnit;
            sums.Gross += _gross[order] * _grossUnit;
            sums.Paid += _paid[order] * _paidUnit;
        }
        else
        {
            sums.Add(history.MoneyOf(order));
        }
    }
}
