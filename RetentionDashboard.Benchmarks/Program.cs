using System.Globalization;
using RetentionDashboard.Benchmarks;

return args switch
{
    ["cohorts", var database] => CohortsBenchmark.Run(database),
    ["snapshot", var database] => SnapshotBenchmark.Run(database),
    ["aggregates", var database] => AggregatesBenchmark.Run(database),
    ["pages", var database] => PagesBenchmark.Run(database),
    ["import", var csv] when File.Exists(csv) => ImportComparison.Run(csv),
    ["import"] => ImportSizes.Run([100_000, 1_000_000, 5_000_000], 3),
    ["import", "--orders", var orders] => ImportSizes.Run(Numbers(orders), 3),
    ["import", "--orders", var orders, "--runs", var runs] => ImportSizes.Run(Numbers(orders), Numbers(runs)[0]),
    _ => Usage(),
};

static int[] Numbers(string list) => [.. list.Split(',').Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];

static int Usage()
{
    Console.Error.WriteLine("RetentionDashboard.Benchmarks cohorts DATABASE               snapshot and cohort tables of the first store");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks snapshot DATABASE              building, cutting and adding up the first store's columns, bytes an order");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks import [--orders N,… [--runs N]]  our generator's orders, against the sqlite3 shell doing the same job, DuckDB beside");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks import CSV                     UCI Online Retail, against the sqlite3 shell doing the same job");
    return 2;
}
