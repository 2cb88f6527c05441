using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Charts;

/// <summary>How the value axis writes its ticks; the browser formats them in the page's language.</summary>
/// <param name="Style">"count", "percent" (values are shares of 1) or "money".</param>
/// <param name="Prefix">The currency's symbol with its space, before money.</param>
public sealed record ChartNumbers(string Style, string Prefix = "")
{
    public static ChartNumbers Count { get; } = new("count");

    public static ChartNumbers Percent { get; } = new("percent");

    public static ChartNumbers Money(string currency) => new("money", Currencies.Before(currency));
}
