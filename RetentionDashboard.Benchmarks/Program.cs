using RetentionDashboard.Benchmarks;

return args switch
{
    ["cohorts", var database] => CohortsBenchmark.Run(database),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("RetentionDashboard.Benchmarks cohorts DATABASE    snapshot and cohort tables of the first store");
    return 2;
}
