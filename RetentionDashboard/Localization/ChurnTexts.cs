using RetentionDashboard.Forecast;

namespace RetentionDashboard.Localization;

/// <summary>Words of who is probably gone.</summary>
public static class ChurnTexts
{
    /// <summary>How far the expected value looks ahead.</summary>
    public static int Months { get; } = new ForecastOptions().HorizonMonths;

    /// <summary>"0–29"; "720+".</summary>
    public static string Silence(BaseSurvivalBar bar) =>
        bar.ToDays is { } to ? Formats.Fill(Texts.Churn_Days_Between, Formats.Count(bar.FromDays), Formats.Count(to - 1)) : Formats.Fill(Texts.Churn_Days_From, Formats.Count(bar.FromDays));
}
