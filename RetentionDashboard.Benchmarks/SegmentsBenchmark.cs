using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Benchmarks;

/// <summary>Segments of the first store's customers, from its columns on: on all cores, and the scores on one core against DuckDB on one thread, compared cell by cell.</summary>
internal static class SegmentsBenchmark
{
    private const int Rounds = 5;
    private const int OurRunsARound = 3;
    private static readonly SegmentOptions Options = new();

    public static int Run(string database)
    {
        using var store = new FirstStore(database);
        var history = store.Read();
        Write($"{history.OrderCount:N0} orders of {history.CustomerCount:N0} customers");
        Measure("figures of all customers", () => CustomerFigures.At(history)!);
        Measure("figures and scores (RFM)", () => Scores(history));
        Measure("the same, by sorting with LINQ", () => RfmByLinq.Cells(history));
        Measure("lifecycle", () => Segments(history).Members(BuiltInSegment.Of(LifecycleStage.AtRisk)));
        Measure("tiers", () => Segments(history).Tiers);
        Measure("Pareto", () => Segments(history).Members(BuiltInSegment.OfPareto(top: true)));
        Measure("sizes of all segments", () => SegmentCounts.Of(Segments(history), CustomerSelection.Everybody));
        foreach (var (family, months) in ((SegmentFamily, int)[])[(SegmentFamily.Rfm, 24), (SegmentFamily.Rfm, 60), (SegmentFamily.Lifecycle, 24), (SegmentFamily.Pareto, 24)])
        {
            Measure($"{months} months of {family}", () => SegmentHistory.Of(history, CustomerSelection.Everybody, [SegmentDivision.Of(family, Options.Tiers)], months, Options));
        }

        var asOf = history.AsOf!.Value;
        Measure("RFM names, who moved in a quarter", () => SegmentMigration.Of(history, CustomerSelection.Everybody, SegmentDivision.Of(SegmentFamily.Rfm, Options.Tiers), new DateSpan(asOf.AddMonths(-3), asOf), Options));
        CompareScores(history);
        return 0;
    }

    private static RfmScores Scores(OrderHistory history) => RfmScores.Of(CustomerFigures.At(history)!);

    private static CustomerSegments Segments(OrderHistory history) => CustomerSegments.At(history, null, Options)!;

    private static void CompareScores(OrderHistory history)
    {
        var folder = Directory.CreateTempSubdirectory("retention-benchmark-");
        CustomerPass.MostCores = 1;
        try
        {
            using var duckDb = DuckDb.Restore(folder.FullName)?.Open();
            if (duckDb is null)
            {
                return;
            }

            DuckDbTables.Fill(duckDb, history, folder.FullName);
            var sql = RfmSql.Cells(history);
            RfmSql.Check(Scores(history), duckDb.Run(sql));
            // In turn, so that a busy moment of the machine meets both.
            var rounds = Enumerable.Range(0, Rounds).Select(_ => (Ours: Timing.Median(OurRunsARound, () => Scores(history)), Theirs: duckDb.Run(sql).Milliseconds)).ToList();
            var (ours, theirs) = (Timing.Median(rounds.Select(static round => round.Ours)), Timing.Median(rounds.Select(static round => round.Theirs)));
            Write($"{"scores on one core",-35} {ours,8:N1} ms, DuckDB {theirs,8:N1} ms, DuckDB ÷ ours {theirs / ours,6:N1}, all cells agree");
        }
        finally
        {
            CustomerPass.MostCores = Environment.ProcessorCount;
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string name, Func<object> work) => Write($"{name,-35} {Timing.Median(Rounds, work),8:N1} ms, CPU time {Timing.Cpu(Rounds, work),8:N1} ms");

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
