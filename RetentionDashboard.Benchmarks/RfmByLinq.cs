using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>Scores as one would write them down first: sort three times, compare each customer with four thresholds.</summary>
internal static class RfmByLinq
{
    /// <returns>Customers by their three scores.</returns>
    public static Dictionary<(int Recency, int Frequency, int Monetary), int> Cells(OrderHistory history)
    {
        var customers = Enumerable.Range(0, history.CustomerCount).Select(customer =>
        {
            var summary = CustomerSummary.Of(history, customer);
            return (Recency: (long)(history.AsOf!.Value.DayNumber + 1 - summary.LastOrder.DayNumber), Frequency: (long)summary.Orders, Monetary: summary.Money.In(RevenueBasis.Net));
        }).ToList();
        var recency = Thresholds(customers.Select(static customer => customer.Recency));
        var frequency = Thresholds(customers.Select(static customer => customer.Frequency));
        var monetary = Thresholds(customers.Select(static customer => customer.Monetary));
        return customers
            .GroupBy(customer => (6 - Score(recency, customer.Recency), Score(frequency, customer.Frequency), Score(monetary, customer.Monetary)))
            .ToDictionary(static group => group.Key, static group => group.Count());
    }

    private static decimal[] Thresholds(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return [.. Enumerable.Range(1, 4).Select(fifths =>
        {
            var position = (sorted.Length - 1) * (fifths / 5m);
            var below = (int)position;
            return sorted[below] + ((position - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
        })];
    }

    private static int Score(decimal[] thresholds, long value) => 1 + thresholds.Count(threshold => value > threshold);
}
