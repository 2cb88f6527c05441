namespace RetentionDashboard.Localization;

/// <summary>Writes what a model expects of one customer.</summary>
public static class OutlookTexts
{
    private const int Decimals = 4;
    private const decimal Hardly = 0.005m;
    private const decimal SurelyNot = 0.0005m;

    /// <summary>"62.4%"; what is rounded to nothing is not called impossible.</summary>
    public static string Chance(double? chance) => PredictedTexts.Shown(chance) switch
    {
        > 0 and < SurelyNot => "< " + Formats.Percent(0.001m),
        > 1 - SurelyNot and < 1 => "> " + Formats.Percent(0.999m),
        var shown => Formats.Percent(shown),
    };

    /// <summary>"3.41"; what is rounded to nothing is not called none.</summary>
    public static string Orders(double? orders) => PredictedTexts.Shown(orders) is > 0 and < Hardly ? "< " + Formats.Number(2 * Hardly) : Formats.Number(PredictedTexts.Shown(orders));

    public static string Money(double? amount, string currency) => Formats.Money(PredictedTexts.Shown(amount), currency);

    /// <summary>For a file.</summary>
    public static decimal? Written(double? figure) => PredictedTexts.Shown(figure) is { } value ? decimal.Round(value, Decimals) : null;
}
