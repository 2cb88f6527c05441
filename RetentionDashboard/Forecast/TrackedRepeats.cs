using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>Cumulative repeats week by week, counted and expected from the first orders alone.</summary>
internal static class TrackedRepeats
{
    private const int MostPoints = 160;
    private const int Week = 7;

    public static IReadOnlyList<BackTestPoint> Of(OrderHistory history, CustomerForecast forecast, DateSpan heldOut)
    {
        var summary = forecast.Summary;
        var start = heldOut.From.DayNumber - 1 - summary.LongestAge;
        var length = heldOut.To.DayNumber - start + 1;
        var (firsts, repeats) = (new int[length], new int[length]);
        for (var customer = 0; customer < summary.Places; customer++)
        {
            if (summary.Of(customer) is not { } one)
            {
                continue;
            }

            var days = history.DaysOf(customer);
            firsts[summary.LongestAge - one.Age]++;
            for (var order = 1; order < days.Length && days[order] <= heldOut.To.DayNumber; order++)
            {
                repeats[days[order] - start] += days[order] > days[order - 1] ? 1 : 0;
            }
        }

        return Points(forecast, heldOut, start, firsts, repeats);
    }

    private static List<BackTestPoint> Points(CustomerForecast forecast, DateSpan heldOut, int start, int[] firsts, int[] repeats)
    {
        double[] expected = [.. Enumerable.Range(0, firsts.Length).Select(day => forecast.Model.ExpectedRepeats(day / RepeatPurchases.DaysPerWeek))];
        var step = Week * (1 + (firsts.Length / Week / MostPoints));
        var (points, actual, counted) = (new List<BackTestPoint>(), 0, 0);
        for (var end = step - 1; end < firsts.Length; end += step)
        {
            for (; counted <= end; counted++)
            {
                actual += repeats[counted];
            }

            var sum = 0.0;
            for (var first = 0; first <= end; first++)
            {
                sum += firsts[first] * expected[end - first];
            }

            var day = DateOnly.FromDayNumber(start + end);
            points.Add(new BackTestPoint(day, actual, sum, day >= heldOut.From));
        }

        return points;
    }
}
