namespace RetentionDashboard.Reports;

/// <summary>Stores of different currencies cannot be added up until the user says at which rate.</summary>
public sealed class MissingRateException(string from, string to) : Exception($"No exchange rate from {from} to {to}.")
{
    public string From { get; } = from;

    public string To { get; } = to;
}
