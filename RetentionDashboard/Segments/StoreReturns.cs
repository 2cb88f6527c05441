using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>When a store's customers come back after each of their first order days: what is expected of somebody without a rhythm of their own.</summary>
public sealed class StoreReturns
{
    /// <summary>Fewer customers who came back say little about others.</summary>
    public const int FewestReturned = 30;

    private readonly RepeatTimes[] _times;

    private StoreReturns(RepeatTimes[] times) => _times = times;

    /// <summary>Counts all customers of a history.</summary>
    public static StoreReturns Of(OrderHistory history) =>
        // Whoever has more order days has a rhythm of their own.
        new([.. Enumerable.Range(1, OrderRhythm.FewestGaps).Select(number => RepeatTimes.Count(history, CustomerSelection.Everybody, number))]);

    /// <summary>
    /// The returns after the last order day of somebody with that many; where fewer than <see cref="FewestReturned"/> came back after it, after the nearest
    /// earlier one with enough of them, else after the first.
    /// </summary>
    /// <param name="orderDays">Distinct order days, at least 1.</param>
    /// <returns>Counts that say after which order day they are; nobody may have come back.</returns>
    public RepeatTimes After(int orderDays)
    {
        for (var number = Math.Min(orderDays, _times.Length); number > 1; number--)
        {
            if (_times[number - 1].Returned >= FewestReturned)
            {
                return _times[number - 1];
            }
        }

        return _times[0];
    }
}
