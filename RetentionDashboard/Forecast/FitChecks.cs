namespace RetentionDashboard.Forecast;

/// <summary>When a forecast is refused and when it is doubted.</summary>
internal static class FitChecks
{
    /// <summary>A history allows a look so many times as far ahead as it is long.</summary>
    public const int FarthestAhead = 4;

    private const int EnoughRepeaters = 100;
    private const double AliveOfAll = 0.99;
    private const double MostCorrelation = 0.3;
    private const double MostOfOneOrder = 0.5;
    private const double StrongMonth = 1.5;
    private const double WeakMonth = 0.5;

    /// <summary>Why these customers make no model; null where they do.</summary>
    public static ForecastRefusal? Before(PurchaseSummary summary, ForecastOptions options)
    {
        var horizon = options.HorizonMonths * RepeatPurchases.DaysPerMonth;
        return summary.Repeaters < ForecastOptions.LeastRepeaters ? new(RefusalReason.TooFewRepeaters, summary.Repeaters, ForecastOptions.LeastRepeaters)
            : summary.LongestAge < horizon / FarthestAhead ? new(RefusalReason.HistoryTooShort, summary.LongestAge, Math.Ceiling(horizon / FarthestAhead))
            : null;
    }

    /// <summary>Why this model is none; null where it is one.</summary>
    public static ForecastRefusal? After(PurchaseSummary summary, Estimate estimate, PurchaseModel model)
    {
        if (estimate.Convergence == Convergence.NotConverged)
        {
            return new ForecastRefusal(RefusalReason.NoConvergence, estimate.Slope, MaximumLikelihood.GoodSlope);
        }

        var alive = 0.0;
        for (var group = 0; group < summary.Groups.Length; group++)
        {
            alive += summary.Groups[group].Repeats > 0 ? summary.Counts[group] * model.ChanceAlive(summary.Groups[group]) : 0;
        }

        var mean = alive / summary.Repeaters;
        return mean > AliveOfAll ? new ForecastRefusal(RefusalReason.NobodyLeaves, mean, AliveOfAll) : null;
    }

    /// <summary>Why there is no model of values; null where there is one.</summary>
    public static ForecastRefusal? Values(int customers, Estimate? estimate) => estimate switch
    {
        null => new ForecastRefusal(RefusalReason.TooFewValues, customers, ForecastOptions.LeastRepeaters),
        { Convergence: Convergence.NotConverged } => new ForecastRefusal(RefusalReason.NoConvergence, estimate.Slope, MaximumLikelihood.GoodSlope),
        _ => Math.Exp(estimate.Logs[1]) is < SpendModel.LeastShape and var shape ? new ForecastRefusal(RefusalReason.ValuesWithoutMean, shape, SpendModel.LeastShape) : null,
    };

    public static IEnumerable<ForecastWarning> Doubts(Seasons? seasons) => seasons?.Strongest switch
    {
        > StrongMonth and var strong => [new ForecastWarning(WarningReason.Seasonality, strong, StrongMonth)],
        < WeakMonth and var weak => [new ForecastWarning(WarningReason.Seasonality, weak, WeakMonth)],
        _ => [],
    };

    public static IEnumerable<ForecastWarning> Doubts(PurchaseSummary summary, ForecastOptions options, Estimate purchases, Estimate? values, int withValue)
    {
        var horizon = options.HorizonMonths * RepeatPurchases.DaysPerMonth;
        if (summary.Repeaters < EnoughRepeaters)
        {
            yield return new ForecastWarning(WarningReason.FewRepeaters, summary.Repeaters, EnoughRepeaters);
        }

        if (summary.LongestAge < horizon)
        {
            yield return new ForecastWarning(WarningReason.ShortHistory, summary.LongestAge, Math.Ceiling(horizon));
        }

        if (purchases.Convergence != Convergence.Converged)
        {
            yield return new ForecastWarning(WarningReason.ParametersUnknown, purchases.Unknown.Count(static unknown => unknown), 0);
        }

        var once = 1 - ((double)summary.Repeaters / summary.Customers);
        if (options.Model == PurchaseModelKind.BgNbd && once > MostOfOneOrder)
        {
            yield return new ForecastWarning(WarningReason.OneOrderCountsAsAlive, once, MostOfOneOrder);
        }

        if (values is null)
        {
            yield break;
        }

        if (values.Convergence != Convergence.Converged)
        {
            yield return new ForecastWarning(WarningReason.ValueParametersUnknown, values.Unknown.Count(static unknown => unknown), 0);
        }

        if (ValueCorrelation.Of(summary) is { } correlation && Math.Abs(correlation) > MostCorrelation)
        {
            yield return new ForecastWarning(WarningReason.ValueFollowsFrequency, correlation, MostCorrelation);
        }

        if (summary.Repeaters > withValue)
        {
            yield return new ForecastWarning(WarningReason.ValuesLeftOut, summary.Repeaters - withValue, 0);
        }
    }
}
