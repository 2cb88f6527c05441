using System.Globalization;
using RetentionDashboard.Benchmarks;

return args switch
{
    ["cohorts", var database] => CohortsBenchmark.Run(database),
    ["tables", var database] => TablesBenchmark.Run(database),
    ["snapshot", var database] => SnapshotBenchmark.Run(database),
    ["restart", var database] => RestartBenchmark.Run(database),
    ["aggregates", var database] => AggregatesBenchmark.Run(database),
    ["segments", var database] => SegmentsBenchmark.Run(database),
    ["rules"] => RulesBenchmark.Run(),
    ["forecast"] => ForecastBenchmark.Run(null),
    ["forecast", var cdnow] => ForecastBenchmark.Run(cdnow),
    ["outlooks", var database] => OutlooksBenchmark.Run(database),
    ["pages", var database] => PagesBenchmark.Run(database),
    ["customers", var database] => CustomersBenchmark.Run(database),
    ["lists", var database] => ListsBenchmark.Run(database),
    ["import", var csv] when File.Exists(csv) => ImportComparison.Run(csv),
    ["import"] => ImportSizes.Run([100_000, 1_000_000, 5_000_000], 3),
    ["import", "--orders", var orders] => ImportSizes.Run(Numbers(orders), 3),
    ["import", "--orders", var orders, "--runs", var runs] => ImportSizes.Run(Numbers(orders), Numbers(runs)[0]),
    _ => Usage(),
};

static int[] Numbers(string list) => [.. list.Split(',').Select(static number => int.Parse(number, CultureInfo.InvariantCulture))];

static int Usage()
{
    Console.Error.WriteLine("RetentionDashboard.Benchmarks cohorts DATABASE               cohort tables of the first store on one core, against DuckDB, compared cell by cell");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks tables DATABASE                CPU time of every kind of cohort table of the first store");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks snapshot DATABASE              building, keeping, cutting and adding up the first store's columns, bytes an order");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks restart DATABASE               from the start of the program to its first report, without and with the file of columns");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks aggregates DATABASE            CPU time of each pass over the first store's customers");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks segments DATABASE              scores and sizes of segments of the first store's customers, the scores against DuckDB");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks rules                         members of rules among 2 million invented customers with 5 million orders");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks forecast [CDNOW]              fitting and scoring a million drawn customers, and CDNOW_sample.txt where it is given");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks outlooks DATABASE             what is forecast of the default store: the models, the pages and the lists sorted by it");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks pages DATABASE                 what stands behind the pages, each asked for the first time");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks customers DATABASE            pages of the list of customers, each asked for the first time and again");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks lists COPY                    the list of all customers as it leaves, in every form; it is recorded, so that the database must be a copy");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks import [--orders N,… [--runs N]]  our generator's orders, against the sqlite3 shell doing the same job, DuckDB beside");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks import CSV                     UCI Online Retail, against the sqlite3 shell doing the same job");
    return 2;
}
