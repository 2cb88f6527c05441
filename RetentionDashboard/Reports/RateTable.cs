using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>The user's rates, read in both directions; never through a third currency, for that would be a rate that nobody entered.</summary>
internal sealed class RateTable(IEnumerable<ExchangeRate> rates)
{
    private readonly Dictionary<(string From, string To), decimal> _rates = rates.ToDictionary(static rate => (rate.From, rate.To), static rate => rate.Rate);

    /// <exception cref="MissingRateException">The table has the pair in neither direction.</exception>
    public decimal Find(string from, string to) =>
        from == to ? 1
        : _rates.TryGetValue((from, to), out var rate) ? rate
        : _rates.TryGetValue((to, from), out var inverse) ? 1 / inverse
        : throw new MissingRateException(from, to);
}
