using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>Cohort tables of the first store on one core, selecting customers included, against DuckDB on one thread; each pair is compared cell by cell.</summary>
internal static class CohortsBenchmark
{
    private const int Rounds = 5;
    private const int OurRunsARound = 3;

    public static int Run(string database)
    {
        using var store = new FirstStore(database);
        var history = store.Read();
        Write($"{history.OrderCount:N0} orders of {history.CustomerCount:N0} customers, one core each");
        var folder = Directory.CreateTempSubdirectory("retention-benchmark-");
        CustomerPass.MostCores = 1;
        try
        {
            using var duckDb = DuckDb.Restore(folder.FullName)?.Open();
            if (duckDb is not null)
            {
                DuckDbTables.Fill(duckDb, history, folder.FullName);
            }

            foreach (var question in CohortQuestion.All(LargestChannel(history), history.AsOf!.Value))
            {
                Measure(question, history, duckDb);
            }

            return 0;
        }
        finally
        {
            CustomerPass.MostCores = Environment.ProcessorCount;
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(CohortQuestion question, OrderHistory history, DuckDbSession? duckDb)
    {
        var name = question.Name + (question.Filter.Channel is { } channel ? $", channel {channel}" : "");
        if (duckDb is null)
        {
            Write($"{name,-45} {Timing.Median(OurRunsARound, () => question.Ours(history)),8:N1} ms");
            return;
        }

        var sql = question.Sql(history.AsOf!.Value, (history.Subtotals.Unit, history.RefundAmounts.Unit));
        var cells = CohortAgreement.Check(question, question.Ours(history), duckDb.Run(sql));
        // In turn, so that a busy moment of the machine meets both.
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Ours: Timing.Median(OurRunsARound, () => question.Ours(history)), Theirs: duckDb.Run(sql).Milliseconds)).ToList();
        var (ours, theirs) = (Timing.Median(rounds.Select(static round => round.Ours)), Timing.Median(rounds.Select(static round => round.Theirs)));
        Write($"{name,-45} {ours,8:N1} ms, DuckDB {theirs,8:N1} ms, DuckDB ÷ ours {theirs / ours,6:N1}, {cells} cells agree");
    }

    private static string? LargestChannel(OrderHistory history)
    {
        var customers = new int[history.Channels.Values.Count];
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (history.Channels.CodeAt(history.FirstOrderOf(customer)) is >= 0 and var code)
            {
                customers[code]++;
            }
        }

        return customers.Length == 0 ? null : history.Channels.Values[Array.IndexOf(customers, customers.Max())];
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
