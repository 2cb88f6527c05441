using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>
/// A history as DuckDB's own tables, filled before anything is measured: the valid orders of customers with their numbers, each with its first order's properties beside
/// in a table of one row a customer, sorted by customer as our columns are. Amounts are whole units of four bytes where ours are.
/// </summary>
internal static class DuckDbTables
{
    public static void Fill(DuckDbSession duckDb, OrderHistory history, string folder)
    {
        var amount = history.Subtotals.IsWide || history.RefundAmounts.IsWide ? "BIGINT" : "INTEGER";
        Create("orders", $"customer INTEGER, number INTEGER, day DATE, amount {amount}", file =>
        {
            for (var customer = 0; customer < history.CustomerCount; customer++)
            {
                foreach (var (i, day) in history.DaysOf(customer).ToArray().Index())
                {
                    file.WriteLine(Line($"{customer},{i + 1},{DateOnly.FromDayNumber(day):yyyy-MM-dd},{history.Subtotals[history.FirstOrderOf(customer) + i] / history.Subtotals.Unit}"));
                }
            }
        });
        Create("refunds", $"customer INTEGER, day DATE, amount {amount}", file =>
        {
            for (var customer = 0; customer < history.CustomerCount; customer++)
            {
                var (start, end) = history.RefundsIn(customer, null);
                for (var refund = start; refund < end; refund++)
                {
                    file.WriteLine(Line($"{customer},{DateOnly.FromDayNumber(history.RefundDays[refund]):yyyy-MM-dd},{history.RefundAmounts[refund] / history.RefundAmounts.Unit}"));
                }
            }
        });
        Create("firsts", "customer INTEGER, day DATE, channel VARCHAR, country VARCHAR", file =>
        {
            for (var customer = 0; customer < history.CustomerCount; customer++)
            {
                var order = history.FirstOrderOf(customer);
                file.WriteLine(Line($"{customer},{DateOnly.FromDayNumber(history.OrderDays[order]):yyyy-MM-dd},{Quoted(Value(history.Channels, order))},{Quoted(Value(history.Countries, order))}"));
            }
        });
        Create("first_products", "customer INTEGER, product VARCHAR", file =>
        {
            for (var customer = 0; customer < history.CustomerCount; customer++)
            {
                foreach (var product in history.Products.Of(customer))
                {
                    file.WriteLine(Line($"{customer},{Quoted(history.Products.Catalogue[product].Key)}"));
                }
            }
        });

        Create("first_categories", "customer INTEGER, category VARCHAR", file =>
        {
            for (var customer = 0; customer < history.CustomerCount; customer++)
            {
                foreach (var category in history.Products.Of(customer).ToArray().Select(history.Products.CategoryOf).Where(static category => category >= 0).Distinct())
                {
                    file.WriteLine(Line($"{customer},{Quoted(history.Products.Categories[category])}"));
                }
            }
        });

        void Create(string table, string columns, Action<StreamWriter> write)
        {
            var csv = Path.Combine(folder, table + ".csv");
            using (var file = new StreamWriter(csv))
            {
                write(file);
            }

            duckDb.Run($"CREATE TABLE {table} ({columns})");
            duckDb.Run($"COPY {table} FROM '{csv}' (FORMAT csv, HEADER false)");
            File.Delete(csv);
        }
    }

    private static string Value(Dimension dimension, int order) => dimension.CodeAt(order) is >= 0 and var code ? dimension.Values[code] : "";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
