namespace RetentionDashboard.Reports;

/// <summary>Stores of different currencies cannot be added up until the user says at which rates.</summary>
public sealed class MissingRateException(IReadOnlyList<RatePair> pairs) : Exception($"No exchange rate from {pairs[0].From} to {pairs[0].To}.")
{
    /// <summary>All that are missing, by currency.</summary>
    public IReadOnlyList<RatePair> Pairs { get; } = pairs;

    /// <summary>Currencies of stores that cannot be converted: "IDR, USD".</summary>
    public string From { get; } = string.Join(", ", pairs.Select(static pair => pair.From));

    /// <summary>The currency of the sum.</summary>
    public string To { get; } = pairs[0].To;
}
