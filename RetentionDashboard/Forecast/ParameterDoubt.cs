using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>How sums over sets move with the parameters.</summary>
internal sealed class ParameterDoubt
{
    private readonly SetSums _whole;
    private readonly (SetSums Up, SetSums Down)[] _moves;

    private ParameterDoubt(SetSums whole, (SetSums Up, SetSums Down)[] moves) => (_whole, _moves) = (whole, moves);

    public static ParameterDoubt Of(CustomerForecast forecast, SetSample sample)
    {
        var (summary, members, months) = (sample.Summary, sample.Members, forecast.Options.HorizonMonths);
        var cells = summary == forecast.Summary ? forecast.Cells : ForecastCells.Of(forecast.Model, summary, months);
        var values = SetSums.ValuesOf(summary, forecast.Spend);
        return new ParameterDoubt(
            SetSums.Of(summary, cells, values, members),
            [.. forecast.Moved.AsParallel().AsOrdered().WithDegreeOfParallelism(CustomerPass.MostCores).Select(pair => (Sums(pair.Up), Sums(pair.Down)))]);

        // Each move is of one of the two models.
        SetSums Sums(ForecastCore core) => core.Model == forecast.Model
            ? SetSums.Of(summary, cells, SetSums.ValuesOf(summary, core.Spend), members)
            : SetSums.Of(summary, ForecastCells.Of(core.Model, summary, months), values, members);
    }

    /// <summary>Variance of a sum over all customers, from its moves over those who were asked.</summary>
    public double Variance(double sum, Func<SetSums, double> of)
    {
        var asked = of(_whole);
        if (asked <= 0)
        {
            return 0;
        }

        var scale = sum / asked;
        return scale * scale * _moves.Sum(move => (of(move.Up) - of(move.Down)) * (of(move.Up) - of(move.Down)) / 4);
    }
}
