using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>Every kind of cohort table of the first store on one core, for everybody and with some of the orders: CPU time.</summary>
internal static class TablesBenchmark
{
    private const int Runs = 7;

    public static int Run(string database)
    {
        using var store = new FirstStore(database);
        var history = store.Read();
        var asOf = history.AsOf!.Value;
        (string Name, OrderFilter? Orders)[] filters =
        [
            ("", null),
            (", orders 2 to 4", new OrderFilter { NumberFrom = 2, NumberTo = 4 }),
            (", last year", new OrderFilter { From = asOf.AddDays(-365), To = asOf.AddDays(-10) }),
        ];
        CustomerPass.MostCores = 1;
        var worst = 0.0;
        foreach (var (rows, columns, grain) in Layouts())
        {
            foreach (var measure in (CohortMeasure[])[CohortMeasure.Retention, CohortMeasure.Rolling, CohortMeasure.Orders, CohortMeasure.CumulativeNet])
            {
                foreach (var filter in filters)
                {
                    var layout = new CohortLayout { Rows = rows, Columns = columns, Grain = grain };
                    var cpu = Timing.Cpu(Runs, () => CohortTables.Build(
                        CohortCube.Count(history, CustomerSelection.Everybody.Counting(filter.Orders), layout), measure, RevenueBasis.Net));
                    worst = Math.Max(worst, cpu);
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"{rows + (columns == CohortColumns.Windows ? ", windows, " : $", {grain}, ") + measure + filter.Name,-60} {cpu,8:N1} ms"));
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the slowest {worst:N1} ms"));
        return 0;
    }

    private static IEnumerable<(CohortRows Rows, CohortColumns Columns, Grain Grain)> Layouts()
    {
        yield return (CohortRows.FirstOrder, CohortColumns.Calendar, Grain.Month);
        yield return (CohortRows.FirstOrder, CohortColumns.Calendar, Grain.Week);
        yield return (CohortRows.FirstOrder, CohortColumns.Windows, Grain.Month);
        yield return (CohortRows.Channel, CohortColumns.Calendar, Grain.Month);
        yield return (CohortRows.Category, CohortColumns.Calendar, Grain.Month);
        yield return (CohortRows.Product, CohortColumns.Calendar, Grain.Month);
        yield return (CohortRows.Product, CohortColumns.Windows, Grain.Month);
    }
}
