using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>A forecast made as if the last part of the history had not come yet, held against it.</summary>
public sealed record BackTest
{
    private const int FewestOrders = 30;
    private const double GoodError = 0.10;
    private const double FairError = 0.25;

    /// <summary>Last day of the calibration.</summary>
    public required DateOnly CalibrationEnd { get; init; }

    /// <summary>Last day held out.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The forecast that was made; its horizon is the held-out span in whole months, its predictions here are of the very span.</summary>
    public required CustomerForecast Forecast { get; init; }

    /// <summary>Customers of the calibration.</summary>
    public required int Customers { get; init; }

    /// <summary>Order days after the calibration of those customers.</summary>
    public required int ActualOrders { get; init; }

    /// <summary>What the model expected, with the 95 % band of what would be counted.</summary>
    public required Band PredictedOrders { get; init; }

    /// <summary>What those days were worth, in currency units.</summary>
    public required double ActualRevenue { get; init; }

    /// <summary>What the models expected; null without a model of values.</summary>
    public required double? PredictedRevenue { get; init; }

    /// <summary>Mean |predicted − actual| order days a customer.</summary>
    public required double MeanAbsoluteError { get; init; }

    /// <summary>Root of the mean squared difference.</summary>
    public required double RootMeanSquareError { get; init; }

    /// <summary>Mean orders by repeats in the calibration: 0 to 6, then 7 and more.</summary>
    public required IReadOnlyList<BackTestBar> ByFrequency { get; init; }

    /// <summary>Repeats over time, the calibration's too.</summary>
    public required IReadOnlyList<BackTestPoint> Tracking { get; init; }

    /// <summary>Tenths of P(alive) and who ordered.</summary>
    public required IReadOnlyList<AliveBar> ByChanceAlive { get; init; }

    /// <summary>The simple guesses; last year's is missing where the history does not reach back.</summary>
    public required IReadOnlyList<BackTestRival> Rivals { get; init; }

    /// <summary>(predicted − actual) ÷ actual; null where nothing came.</summary>
    public double? Error => ErrorOf(PredictedOrders.Value, ActualOrders);

    /// <summary>The same of revenue; null where nothing came and without a model of values.</summary>
    public double? RevenueError => PredictedRevenue is { } predicted && ActualRevenue > 0 ? (predicted - ActualRevenue) / ActualRevenue : null;

    /// <summary>Whether to trust the forecast.</summary>
    public BackTestVerdict Verdict => Error is not { } error || ActualOrders < FewestOrders ? BackTestVerdict.TooFewToTell
        : Rivals.Any(rival => Math.Abs(rival.Error ?? 0) < Math.Abs(error) && rival.MeanAbsoluteError < MeanAbsoluteError) ? BackTestVerdict.RivalIsBetter
        : Math.Abs(error) <= GoodError ? BackTestVerdict.Good
        : Math.Abs(error) <= FairError ? BackTestVerdict.Fair
        : BackTestVerdict.Poor;

    /// <summary>Where a history is cut: a third of it is held out, at most the horizon. Null without orders.</summary>
    public static DateOnly? DefaultEnd(OrderHistory history, ForecastOptions options) => history.FirstDay is { } first && history.AsOf is { } last
        ? last.AddDays(-Math.Min((last.DayNumber - first.DayNumber) / 3, (int)(options.HorizonMonths * 365.25 / 12)))
        : null;

    internal static double? ErrorOf(double predicted, int actual) => actual == 0 ? null : (predicted - actual) / actual;
}
