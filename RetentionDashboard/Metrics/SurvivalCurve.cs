using MathNet.Numerics.Distributions;

namespace RetentionDashboard.Metrics;

/// <summary>
/// Kaplan–Meier estimate of the time to the next order (Kaplan &amp; Meier 1958), with Greenwood's standard error and a 95 % interval on the log scale, as
/// R's <c>survfit</c> computes them. Customers who have not come back are censored at the as-of date, so that the silent ones count too.
/// </summary>
public sealed class SurvivalCurve
{
    private const double Half = 0.5;
    private const double Rounding = 1e-12;
    private static readonly double Z95 = Normal.InvCDF(0, 1, 0.975);

    private readonly SurvivalStep[] _steps;
    private readonly int[] _leaving;

    private SurvivalCurve(int customers, int returned, SurvivalStep[] steps, int[] leaving) =>
        (Customers, Returned, _steps, _leaving) = (customers, returned, steps, leaving);

    /// <summary>Customers the curve is about.</summary>
    public int Customers { get; }

    /// <summary>Customers who came back.</summary>
    public int Returned { get; }

    /// <summary>One step for each day on which somebody came back, ascending.</summary>
    public IReadOnlyList<SurvivalStep> Steps => _steps;

    /// <summary>The last day on which somebody was observed; the curve says nothing about later ones.</summary>
    public int LastDay => _leaving.Length - 1;

    /// <summary>Days after which half of the customers have come back; null where the curve stays above a half.</summary>
    public decimal? Median => DaysUntil(Half);

    /// <summary>95 % interval of <see cref="Median"/>: where the bounds of the curve cross a half; each null where its bound does not.</summary>
    public (decimal? Lower, decimal? Upper) MedianInterval => (DaysUntil(Half, static step => step.Lower), DaysUntil(Half, static step => step.Upper));

    /// <summary>Estimates the curve of counted customers.</summary>
    public static SurvivalCurve Of(RepeatTimes times)
    {
        var (returned, censored) = (times.ReturnedByDays, times.CensoredByDays);
        var leaving = new int[LastObserved(returned, censored) + 1];
        var steps = new List<SurvivalStep>();
        var atRisk = times.Customers;
        var silent = 1.0;
        var greenwood = 0.0;
        for (var day = 0; day < leaving.Length; day++)
        {
            leaving[day] = returned[day] + censored[day];
            if (returned[day] > 0)
            {
                silent *= (atRisk - returned[day]) / (double)atRisk;
                greenwood += returned[day] / ((double)atRisk * (atRisk - returned[day]));
                steps.Add(Step(day, atRisk, returned[day], silent, greenwood));
            }

            atRisk -= leaving[day];
        }

        return new SurvivalCurve(times.Customers, times.Returned, [.. steps], leaving);
    }

    /// <summary>The curve on a day: the newest step by then, with the customers at risk on that very day. Null after <see cref="LastDay"/>.</summary>
    public SurvivalStep? At(int day)
    {
        if (day < 0 || day > LastDay)
        {
            return null;
        }

        var atRisk = Customers;
        for (var before = 0; before < day; before++)
        {
            atRisk -= _leaving[before];
        }

        var step = Array.FindLast(_steps, step => step.Day <= day);
        return step.AtRisk == 0
            ? new SurvivalStep(day, atRisk, 0, 1, 1, 1, 0)
            : step with { Day = day, AtRisk = atRisk, Returned = step.Day == day ? step.Returned : 0 };
    }

    /// <summary>
    /// Days after which this share of customers, 0 to 1, has come back; null where so many never did. Where the curve runs level at exactly that share, the
    /// middle of that stretch, as in R.
    /// </summary>
    public decimal? DaysUntil(double share) => DaysUntil(1 - share, static step => step.Silent);

    private static SurvivalStep Step(int day, int atRisk, int returned, double silent, double greenwood)
    {
        if (silent <= 0)
        {
            // Everybody came back: the logarithm has no interval there.
            return new SurvivalStep(day, atRisk, returned, 0, 0, 0, 0);
        }

        var error = Math.Sqrt(greenwood);
        var factor = Math.Exp(Z95 * error);
        return new SurvivalStep(day, atRisk, returned, silent, silent / factor, Math.Min(1, silent * factor), silent * error);
    }

    private static int LastObserved(IReadOnlyList<int> returned, IReadOnlyList<int> censored)
    {
        var day = returned.Count - 1;
        while (day >= 0 && returned[day] == 0 && censored[day] == 0)
        {
            day--;
        }

        return day;
    }

    private decimal? DaysUntil(double level, Func<SurvivalStep, double> height)
    {
        var place = Array.FindIndex(_steps, step => height(step) <= level + Rounding);
        if (place < 0)
        {
            return null;
        }

        var day = _steps[place].Day;
        return height(_steps[place]) > level - Rounding && place + 1 < _steps.Length ? (day + _steps[place + 1].Day) / 2m : day;
    }
}
