using RetentionDashboard.Metrics;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>Examples of when customers come back, over the whole history.</summary>
internal static class TimingExamples
{
    private const int FirstSteps = 3;

    public static MetricExample? Of(MetricId metric, HistoryView view)
    {
        var (history, selection) = (view.History, view.Selection);
        switch (metric)
        {
            case MetricId.TimeToNextOrder:
                return OfCurve(SurvivalCurve.Of(RepeatTimes.Count(history, selection)));
            case MetricId.ReturnDays:
                return ReturnDays.Of(RepeatTimes.Count(history, selection)) is not { } days ? null : new MetricExample(
                    [
                        Line(Count(days.Returned), ExampleFact.CameBack),
                        Line(Days(days.Quarter), ExampleFact.BackBy, "25%"),
                        Line(Days(days.Half), ExampleFact.BackBy, "50%"),
                        Line(Days(days.ThreeQuarters), ExampleFact.BackBy, "75%"),
                    ],
                    null);
            case MetricId.DaysBetweenOrders:
                return GapCounts.Count(history, selection, null) is not { Gaps: > 0 } gaps ? null : new MetricExample(
                    [
                        Line(Count(gaps.Gaps), ExampleFact.Gaps),
                        Line(Days(gaps.LowerQuartile), ExampleFact.GapsWithin, "25%"),
                        Line(Days(gaps.Median), ExampleFact.GapsWithin, "50%"),
                        Line(Days(gaps.UpperQuartile), ExampleFact.GapsWithin, "75%"),
                    ],
                    null);
            case MetricId.LoyaltyDuration:
                return LoyaltyDuration.Count(history, selection) is not { Customers: > 0 } loyalty ? null : new MetricExample(
                    [
                        Line(Count(loyalty.Customers), ExampleFact.CustomersWithOrderDays, 2),
                        Line(Count(loyalty.Mean.Numerator), ExampleFact.LoyaltyDays),
                        Line(Days(loyalty.Median), ExampleFact.LoyaltyMedian),
                    ],
                    Sum("{0} ÷ {1} = {2}", Count(loyalty.Mean.Numerator), Count(loyalty.Customers), Days(loyalty.Mean.Value)));
            case MetricId.OrdersByHour:
                var times = OrderTimes.Count(history, selection, null);
                return times.Busiest is not var (day, hour) ? null : new MetricExample(
                    [
                        Line(Count(times.At(day, hour)), ExampleFact.BusiestHour, (DayOfWeek)((day + 1) % OrderTimes.Days), TimeOnly.MinValue.AddHours(hour), TimeOnly.MinValue.AddHours(hour + 1)),
                        Line(Count(times.WithTime), ExampleFact.OrdersWithTime),
                    ],
                    null);
            default:
                return null;
        }
    }

    private static MetricExample? OfCurve(SurvivalCurve curve)
    {
        var steps = curve.Steps.Take(FirstSteps).ToArray();
        if (steps.Length == 0)
        {
            return null;
        }

        var form = string.Join(" × ", steps.Select(static (_, place) => $"(1 − {{{2 * place}}} ÷ {{{(2 * place) + 1}}})"));
        var last = 2 * steps.Length;
        return new MetricExample(
            [
                Line(Count(curve.Customers), ExampleFact.CustomersWithOrders, 1),
                .. steps.Select(static step => Line($"S({step.Day})", Share((decimal)step.Silent), ExampleFact.SurvivalStep, step.Day, step.Returned, step.AtRisk)),
                Line(Share((decimal)steps[^1].Share), ExampleFact.CameBackBy, steps[^1].Day),
            ],
            new ExampleSum(
                $"S({steps[^1].Day}) = {form} = {{{last}}}",
                [.. steps.SelectMany(static step => (ExampleValue[])[Count(step.Returned), Count(step.AtRisk)]), Share((decimal)steps[^1].Silent)]));
    }
}
