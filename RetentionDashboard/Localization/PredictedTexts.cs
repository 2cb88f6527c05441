using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words forecasts: bands, why there is none, why to doubt one, and whether to trust it.</summary>
public static class PredictedTexts
{
    private const double Whole = 10;
    private const double Largest = 1e18;

    /// <summary>A number that people are shown; null for what is none.</summary>
    public static decimal? Shown(double? value) => value is { } number && double.IsFinite(number) ? (decimal)Math.Clamp(number, -Largest, Largest) : null;

    /// <summary>"1,234"; below ten "3.4".</summary>
    public static string Orders(double? value) => value is { } number && Math.Abs(number) < Whole && number != 0 ? Formats.Number(Shown(number), 1) : Formats.Count((long?)Shown(value is { } orders ? Math.Round(orders) : null));

    /// <summary>"£1.2M".</summary>
    public static string Money(double? value, string currency) => Formats.MoneyCompact(Shown(value), currency);

    /// <summary>"1,100 – 1,370".</summary>
    public static string Between(Band band, Func<double?, string> written) => Formats.Fill(Texts.Predicted_Between, written(band.Lower), written(band.Upper));

    /// <summary>"95 of 100 times between 1,100 and 1,370".</summary>
    public static string Within(Band band, Func<double?, string> written) => Formats.Fill(Texts.Predicted_Band, written(band.Lower), written(band.Upper));

    public static string Model(PurchaseModelKind model) => model switch
    {
        PurchaseModelKind.MbgNbd => Texts.Predicted_Model_MbgNbd,
        PurchaseModelKind.ParetoNbd => Texts.Predicted_Model_ParetoNbd,
        _ => Texts.Predicted_Model_BgNbd,
    };

    /// <summary>What the model takes for granted.</summary>
    public static string Means(PurchaseModelKind model) => model switch
    {
        PurchaseModelKind.MbgNbd => Texts.Predicted_Means_MbgNbd,
        PurchaseModelKind.ParetoNbd => Texts.Predicted_Means_ParetoNbd,
        _ => Texts.Predicted_Means_BgNbd,
    };

    /// <summary>Why there is no forecast.</summary>
    public static string Refusal(ForecastRefusal refusal) => refusal.Reason switch
    {
        RefusalReason.TooFewRepeaters when refusal.Found == 0 => Formats.Fill(Texts.Predicted_Refusal_NoRepeaters, Count(refusal.Needed)),
        RefusalReason.TooFewRepeaters => Formats.Fill(Texts.Predicted_Refusal_TooFewRepeaters, Customers(refusal.Found), Count(refusal.Needed)),
        RefusalReason.HistoryTooShort => Formats.Fill(Texts.Predicted_Refusal_HistoryTooShort, Count(refusal.Found), Count(refusal.Needed)),
        RefusalReason.NobodyLeaves => Formats.Fill(Texts.Predicted_Refusal_NobodyLeaves, Formats.Percent(Shown(refusal.Found))),
        RefusalReason.TooFewValues when refusal.Found == 0 => Formats.Fill(Texts.Predicted_Refusal_NoValues, Count(refusal.Needed)),
        RefusalReason.TooFewValues => Formats.Fill(Texts.Predicted_Refusal_TooFewValues, Customers(refusal.Found), Count(refusal.Needed)),
        RefusalReason.ValuesWithoutMean => Texts.Predicted_Refusal_ValuesWithoutMean,
        _ => Texts.Predicted_Refusal_NoConvergence,
    };

    /// <summary>Why to doubt a forecast.</summary>
    public static string Warning(ForecastWarning warning) => warning.Reason switch
    {
        WarningReason.FewRepeaters => Formats.Fill(Texts.Predicted_Warning_FewRepeaters, Customers(warning.Found), Count(warning.Limit)),
        WarningReason.ShortHistory => Formats.Fill(Texts.Predicted_Warning_ShortHistory, Count(warning.Found), Count(warning.Limit)),
        WarningReason.ValueFollowsFrequency => Formats.Fill(warning.Found > 0 ? Texts.Predicted_Warning_ValueMore : Texts.Predicted_Warning_ValueLess, Formats.Number(Shown(warning.Found))),
        WarningReason.Seasonality => Formats.Fill(Texts.Predicted_Warning_Seasonality, Formats.Number(Shown(warning.Found), 1)),
        WarningReason.ValuesLeftOut => Formats.Fill(Texts.Predicted_Warning_ValuesLeftOut, Customers(warning.Found)),
        WarningReason.OneOrderCountsAsAlive => Formats.Fill(Texts.Predicted_Warning_OneOrderCountsAsAlive, Formats.Percent(Shown(warning.Found))),
        WarningReason.ValueParametersUnknown => Texts.Predicted_Warning_ValueParametersUnknown,
        _ => Texts.Predicted_Warning_ParametersUnknown,
    };

    /// <summary>"The 40 largest of 63 are shown.", where some are not.</summary>
    public static string LeftOut(PredictedReport report) =>
        Formats.Fill(report.Query.Rows == CohortRows.FirstOrder ? Texts.Predicted_Sets_Newest : Texts.Predicted_Sets_Largest, Formats.Count(report.Sets.Count), Formats.Count(report.SetsInAll));

    /// <summary>Whether to trust a forecast, in a sentence.</summary>
    public static string Verdict(BackTest test) => test.Verdict switch
    {
        BackTestVerdict.Good => Texts.Predicted_Verdict_Good,
        BackTestVerdict.Fair => Texts.Predicted_Verdict_Fair,
        BackTestVerdict.RivalIsBetter => Texts.Predicted_Verdict_RivalIsBetter,
        BackTestVerdict.TooFewToTell => Formats.Fill(Texts.Predicted_Verdict_TooFewToTell, Formats.Orders(test.ActualOrders), Formats.Date(test.CalibrationEnd)),
        _ => Texts.Predicted_Verdict_Poor,
    };

    /// <summary>What it would have expected, and what came.</summary>
    public static string Fact(BackTest test) => Formats.Fill(
        Texts.Predicted_Fact, Formats.Date(test.CalibrationEnd), Formats.Orders(Shown(Math.Round(test.PredictedOrders.Value)) ?? 0), Formats.Date(test.To), Formats.Count(test.ActualOrders), Off(test.Error));

    /// <summary>"12.1% too few".</summary>
    public static string Off(double? error) => Shown(error) switch
    {
        null => Formats.Nothing,
        > 0 and var many => Formats.Fill(Texts.Predicted_TooMany, Formats.Percent(many)),
        < 0 and var few => Formats.Fill(Texts.Predicted_TooFew, Formats.Percent(-few)),
        _ => Texts.Predicted_Exact,
    };

    public static string Rival(RivalKind rival) => rival == RivalKind.LastYear ? Texts.Predicted_BackTest_LastYear : Texts.Predicted_BackTest_CohortAverage;

    /// <summary>How the search for parameters ended.</summary>
    public static string Convergence(Convergence convergence) => convergence switch
    {
        Forecast.Convergence.Unbounded => Texts.Predicted_Unbounded,
        Forecast.Convergence.Flat => Texts.Predicted_Flat,
        Forecast.Convergence.NotConverged => Texts.Predicted_NotConverged,
        _ => Texts.Predicted_Converged,
    };

    /// <summary>"0.243", "4.41", "1,204".</summary>
    public static string Parameter(double? value) => Shown(value) is not { } number ? Formats.Nothing : Formats.Number(number, Math.Abs(number) switch { < 1 => 4, < 10 => 3, < 1_000 => 2, _ => 0 });

    private static string Customers(double value) => Formats.Customers(Shown(Math.Round(value)) ?? 0);

    private static string Count(double value) => Formats.Count((long?)Shown(Math.Round(value)));
}
