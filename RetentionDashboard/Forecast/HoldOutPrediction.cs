namespace RetentionDashboard.Forecast;

/// <summary>What a model expects of a span of any length, by distinct customers.</summary>
/// <param name="Orders">By group: order days expected.</param>
/// <param name="Returning">By group: chance of at least one; 0 with Pareto/NBD, which has no such formula here.</param>
/// <param name="Variance">Of the orders of all, by chance alone.</param>
internal sealed record HoldOutPrediction(double[] Orders, double[] Returning, double Variance)
{
    private const int EnoughForDoubt = 40_000;

    public static HoldOutPrediction Of(PurchaseModel model, PurchaseSummary summary, double weeks)
    {
        var groups = summary.Groups;
        var (orders, returning, variance, future) = (new double[groups.Length], new double[groups.Length], 0.0, model.Future());
        var (mean, square, none) = (0.0, 0.0, 0.0);
        for (var group = 0; group < groups.Length; group++)
        {
            var one = groups[group];
            if (group == 0 || one.Repeats != groups[group - 1].Repeats || one.Age != groups[group - 1].Age)
            {
                (mean, square) = future.At(one.Repeats, one.Age, weeks);
                none = future.NoneShare(one.Repeats, one.Age, weeks);
            }

            var alive = model.ChanceAlive(one);
            (orders[group], returning[group]) = (alive * mean, alive * (1 - none));
            variance += summary.Counts[group] * ((alive * square) - (alive * mean * alive * mean));
        }

        return new HoldOutPrediction(orders, returning, variance);
    }

    /// <summary>The orders of all, with the doubt about the parameters and chance.</summary>
    public Band Total(CustomerForecast forecast, double weeks)
    {
        // Few customers tell how far the whole moves for its size.
        var few = forecast.Summary.Thinned(EnoughForDoubt);
        var scale = Sum(this, forecast.Summary) / Math.Max(few == forecast.Summary ? Sum(this, few) : Sum(Of(forecast.Model, few, weeks), few), double.Epsilon);
        var doubt = forecast.Moved
            .Where(pair => pair.Up.Model != forecast.Model)
            .Sum(pair => Math.Pow(Sum(Of(pair.Up.Model, few, weeks), few) - Sum(Of(pair.Down.Model, few, weeks), few), 2) / 4);
        return Band.OfTotal(Sum(this, forecast.Summary), Variance + (scale * scale * doubt));

        static double Sum(HoldOutPrediction prediction, PurchaseSummary summary) => prediction.Orders.Select((orders, group) => orders * summary.Counts[group]).Sum();
    }
}
