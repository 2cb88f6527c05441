using RetentionDashboard.Benchmarks;

return args switch
{
    ["cohorts", var database] => CohortsBenchmark.Run(database),
    ["import", var csv] => ImportComparison.Run(csv),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("RetentionDashboard.Benchmarks cohorts DATABASE    snapshot and cohort tables of the first store");
    Console.Error.WriteLine("RetentionDashboard.Benchmarks import CSV          UCI Online Retail, against the sqlite3 shell doing the same job");
    return 2;
}
