using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>How repeats are spread over the months of the year: the models take the year for even.</summary>
/// <param name="Factors">January to December: repeats of the month ÷ those of an average one; 1 is even.</param>
public sealed record Seasons(IReadOnlyList<double> Factors)
{
    private const int Year = 12;
    private const int FewestMonths = 2 * Year;
    private const int FewestRepeatsAMonth = 30;
    private const double DaysOfMonth = 365.25 / 12;

    /// <summary>The factor that is farthest from 1, by its ratio.</summary>
    public double Strongest => Factors.MaxBy(static factor => Math.Abs(Math.Log(Math.Max(factor, 1e-6))));

    /// <summary>Counts the repeats of all customers; null where fewer than two whole years tell, or too few repeats.</summary>
    public static Seasons? Of(OrderHistory history)
    {
        if (history.FirstDay is not { } first || history.AsOf is not { } last)
        {
            return null;
        }

        var start = first.Day == 1 ? first : new DateOnly(first.Year, first.Month, 1).AddMonths(1);
        var months = ((last.AddDays(1).Year - start.Year) * Year) + last.AddDays(1).Month - start.Month;
        if (months < FewestMonths)
        {
            return null;
        }

        var counts = new double[months];
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            var days = history.DaysOf(customer);
            for (var order = 1; order < days.Length; order++)
            {
                if (days[order] > days[order - 1])
                {
                    var day = DateOnly.FromDayNumber(days[order]);
                    var month = ((day.Year - start.Year) * Year) + day.Month - start.Month;
                    counts[Math.Clamp(month, 0, months - 1)] += month >= 0 && month < months ? 1.0 / DateTime.DaysInMonth(day.Year, day.Month) : 0;
                }
            }
        }

        return counts.Sum() * DaysOfMonth < FewestRepeatsAMonth * months ? null : Of(counts, start.Month);
    }

    /// <summary>Ratios to the centred mean of twelve months, so that growth is no season (classical decomposition).</summary>
    /// <param name="counts">By month, at least 24, repeats a day.</param>
    /// <param name="firstMonth">Month of the year of the first, 1 to 12.</param>
    internal static Seasons? Of(double[] counts, int firstMonth)
    {
        var (sums, numbers) = (new double[Year], new int[Year]);
        for (var month = Year / 2; month < counts.Length - (Year / 2); month++)
        {
            var around = (counts[month - 6] + counts[month + 6]) / 2;
            for (var near = month - 5; near <= month + 5; near++)
            {
                around += counts[near];
            }

            if (around > 0)
            {
                var place = (firstMonth - 1 + month) % Year;
                sums[place] += counts[month] * Year / around;
                numbers[place]++;
            }
        }

        if (numbers.Contains(0))
        {
            return null;
        }

        double[] factors = [.. sums.Select((sum, place) => sum / numbers[place])];
        var mean = factors.Average();
        return new Seasons([.. factors.Select(factor => factor / mean)]);
    }
}
