using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>Cohort tables of the first store on one core, selecting customers included, against DuckDB on one thread; each pair is compared cell by cell.</summary>
internal static class CohortsBenchmark
{
    private const int OurRuns = 15;
    private const int TheirRuns = 5;

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

            foreach (var question in CohortQuestion.All(LargestChannel(history)))
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
        var ours = Timing.Median(OurRuns, () => question.Ours(history));
        if (duckDb is null)
        {
            Write($"{name,-45} {ours,8:N1} ms");
            return;
        }

        var sql = question.Sql(history.AsOf!.Value, (history.Subtotals.Unit, history.RefundAmounts.Unit));
        var answers = Enumerable.Range(0, TheirRuns + 1).Select(_ => duckDb.Run(sql)).ToList();
        var cells = CohortAgreement.Check(question, question.Ours(history), answers[0]);
        var theirs = Timing.Median(answers.Skip(1).Select(static answer => answer.Milliseconds));
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
