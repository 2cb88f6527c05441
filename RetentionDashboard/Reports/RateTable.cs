using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>The user's rates, read in both directions; where a pair was not entered, through the first third currency that has a rate to both.</summary>
internal sealed class RateTable(IEnumerable<ExchangeRate> rates)
{
    private readonly Dictionary<(string From, string To), decimal> _rates = rates.ToDictionary(static rate => (rate.From, rate.To), static rate => rate.Rate);

    /// <summary>Null where the rates entered do not lead from one currency to the other.</summary>
    public FoundRate? Find(string from, string to) => from == to ? new FoundRate(1) : Entered(from, to) ?? Derived(from, to);

    private FoundRate? Entered(string from, string to) =>
        _rates.TryGetValue((from, to), out var rate) ? new FoundRate(rate, new QuotedRate(from, to, rate))
        : _rates.TryGetValue((to, from), out var inverse) ? new FoundRate(1 / inverse, new QuotedRate(to, from, inverse))
        : null;

    private FoundRate? Derived(string from, string to)
    {
        foreach (var third in _rates.Keys.SelectMany(static pair => new[] { pair.From, pair.To }).Distinct().Order(StringComparer.Ordinal))
        {
            if (Entered(from, third) is { } first && Entered(third, to) is { } second)
            {
                return new FoundRate(first.Rate * second.Rate, first.Entered, second.Entered);
            }
        }

        return null;
    }
}
