using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>Each pass over the customers of the first store on one core: CPU time, which a busy machine disturbs less than the clock on the wall.</summary>
internal static class AggregatesBenchmark
{
    private const int Runs = 10;
    private const int WindowDays = 90;

    public static int Run(string database)
    {
        using var store = new FirstStore(database);
        var history = store.Read();
        var all = CustomerSelection.Everybody;
        var asOf = history.AsOf!.Value;
        var (span, before) = (new DateSpan(asOf.AddDays(-89), asOf), new DateSpan(asOf.AddDays(-179), asOf.AddDays(-90)));
        CustomerPass.MostCores = 1;
        Write("SpanTotals, everything", () => SpanTotals.Count(history, all, null));
        Write("SpanTotals, 90 days", () => SpanTotals.Count(history, all, span));
        Write("RetentionCounts", () => RetentionCounts.Count(history, all, span, WindowDays));
        Write("Lifespans", () => Lifespans.Count(history, all));
        Write("GapCounts", () => GapCounts.Count(history, all, null));
        Write("PeriodActivity", () => PeriodActivity.Count(history, all, Grain.Month, history.DaysWithMoney!.Value, WindowDays));
        Write("PeriodTrends, months and quarters", () => PeriodTrends.Count(history, all, [Grain.Month, Grain.Quarter], asOf, 12, WindowDays, Grain.Quarter));
        Write("RepeatTimes", () => RepeatTimes.Count(history, all));
        Write("OrderNumbers", () => OrderNumbers.Count(history, all));
        Write("CustomerValues", () => CustomerValues.Of(history, all, RevenueBasis.Net));
        Write("CustomerValues, sorted", () => CustomerValues.Of(history, all, RevenueBasis.Net).Top(0.2m));
        Write("RevenueBridge", () => RevenueBridge.Count(history, all, before, span, RevenueBasis.Net));
        Write("Unattributed", () => history.Unattributed.Totals(null));
        Write("DaysWithMoney", () => history.DaysWithMoney!);
        foreach (var rows in Enum.GetValues<CohortRows>().Where(static rows => !CohortGrouping.IsNeededBy(rows)))
        {
            Write($"CohortGroups.Sizes, {rows}", () => CohortGroups.Sizes(history, rows));
        }

        Write("CustomerFilter", () => new CustomerFilter { Channel = history.Channels.Values.Count == 0 ? null : history.Channels.Values[0] }.Select(history));
        return 0;
    }

    private static void Write(string name, Func<object> work) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-35} {Timing.Cpu(Runs, work),8:N1} ms"));
}
