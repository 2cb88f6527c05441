using System.Globalization;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;
using Xunit.Abstractions;

namespace RetentionDashboard.Tests.Import.Fuzz;

public sealed class MutatedExportsTests(ITestOutputHelper output)
{
    private const int Cases = 2000;
    private const int CasesPerDatabase = 500;
    private const int FailuresShown = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_mutated_export_is_imported_with_every_row_accounted_for_or_refused_without_a_trace()
    {
        var failures = new List<string>();
        var imported = 0;
        for (var done = 0; done < Cases * Effort.Times && failures.Count < FailuresShown; done += CasesPerDatabase)
        {
            await using var shop = await ImportShop.CreateAsync();
            for (var i = 0; i < CasesPerDatabase && failures.Count < FailuresShown; i++)
            {
                var seed = unchecked(Effort.Seed + done + i);
                var export = new MutatedExport(seed);
                try
                {
                    imported += await TryAsync(shop, export, seed) ? 1 : 0;
                }
                catch (Exception error)
                {
                    failures.Add($"seed {seed}, {export.Layout}, kept as {Keep(export, seed)}: {error}");
                }
            }

            shop.AssertIntact();
        }

        output.WriteLine($"{imported} of {Cases * Effort.Times} were imported");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        // Were all refused, nothing would have been tried.
        Assert.InRange(imported, Cases * Effort.Times / 4, Cases * Effort.Times);
    }

    /// <returns>True where the file was imported.</returns>
    private static async Task<bool> TryAsync(ImportShop shop, MutatedExport export, int seed)
    {
        var options = new ImportOptions { Store = $"Store {seed}", Currency = seed % 3 == 0 ? null : "IDR", TimeZone = "Asia/Jakarta" };
        var path = shop.Write(export.Bytes);
        var isUpdate = seed % 4 == 0;
        if (isUpdate)
        {
            try
            {
                await shop.ImportFileAsync(shop.Write(export.Pristine), options);
            }
            catch (ImportProblemException empty) when (empty.Problem.Code == ImportNoteCode.FileOnlyHeader)
            {
                // Where a layout leaves out orders, a small shop may have none to tell.
                isUpdate = false;
            }
        }

        using var patience = new CancellationTokenSource(Patience);
        using var watch = new DatabaseWatch(shop);
        try
        {
            await shop.Get<FileInspector>().InspectAsync(path, "mutated.csv", options, patience.Token);
        }
        catch (ImportProblemException)
        {
            // What cannot be shown is tried none the less.
        }

        Assert.False(watch.HasChanged(), "the preview wrote");
        try
        {
            var result = await shop.Get<OrderImporter>().ImportAsync(path, "mutated.csv", options, null, patience.Token);
            Assert.True(watch.HasChanged(), "the import left nothing");
            Reconcile(shop, result, isUpdate);
            return true;
        }
        catch (ImportProblemException)
        {
            Assert.False(watch.HasChanged(), "the refused import wrote");
            return false;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Reconcile(ImportShop shop, ImportResult result, bool isUpdate)
    {
        using var context = shop.Open();
        var import = context.Imports.Single(row => row.Id == result.ImportId);
        var refused = context.RefusedRows.Count(row => row.ImportId == result.ImportId && !row.IsCompanion);
        Assert.Equal((ImportState.Done, result.RowsRead, result.RowsRefused, result.RowsSkipped), (import.State, import.RowsRead, import.RowsRefused, import.RowsSkipped));
        Assert.Equal(result.RowsRefused, refused);
        Assert.Equal(Math.Min(refused, 100), result.Refused.Count);
        var accepted = result.RowsRead - result.RowsRefused - result.RowsSkipped;
        Assert.True(accepted >= 0, "more rows are refused than read");
        var orders = context.Orders.Where(order => order.StoreId == result.StoreId);
        var refunds = context.Refunds.Where(refund => refund.StoreId == result.StoreId);
        var told = result.OrdersAdded + result.OrdersUpdated + result.OrdersUnchanged + result.OrdersNotValid;
        Assert.True(accepted >= told, "more orders than rows");
        if (isUpdate)
        {
            return;
        }

        Assert.Equal((0, 0), (result.OrdersUpdated, result.OrdersUnchanged));
        Assert.Equal((result.OrdersAdded, result.OrdersNotValid, result.Refunds), (orders.Count(order => order.IsValid), orders.Count(order => !order.IsValid), refunds.Count()));
        Assert.Equal(result.OrdersUnattributed, orders.Count(order => order.IsValid && order.CustomerId == null));
        Assert.Equal(result.CustomersAdded, context.Customers.Count(customer => customer.StoreId == result.StoreId
            && (customer.Orders.Any(order => order.IsValid) || context.Refunds.Any(refund => refund.CustomerId == customer.Id))));
        Assert.Equal(accepted > 0, orders.Any() || refunds.Any());
        var net = Money.ToDecimal(orders.Where(order => order.IsValid).Sum(order => order.Subtotal) - refunds.Sum(refund => refund.Amount));
        Assert.Equal((result.GrossRevenue, result.NetRevenue), (Money.ToDecimal(orders.Where(order => order.IsValid).Sum(order => order.Subtotal + order.Discount)), net));
        Assert.Equal((result.FirstDay, result.LastDay), (orders.Where(order => order.IsValid).Min(order => (DateOnly?)order.Day), orders.Where(order => order.IsValid).Max(order => (DateOnly?)order.Day)));
    }

    private static string Keep(MutatedExport export, int seed)
    {
        var folder = Directory.CreateDirectory(Checkout.PathOf("RetentionDashboard.Tests", "TestResults"));
        var name = string.Create(CultureInfo.InvariantCulture, $"mutated-{seed}.csv");
        File.WriteAllBytes(Path.Combine(folder.FullName, name), export.Bytes);
        return $"TestResults/{name}";
    }

    /// <summary>Sees whether anybody else committed to the database.</summary>
    private sealed class DatabaseWatch : IDisposable
    {
        private readonly SqliteConnection _connection;
        private long _version;

        public DatabaseWatch(ImportShop shop)
        {
            _connection = new SqliteConnection(shop.Get<DatabaseLocation>().ConnectionString);
            _connection.Open();
            _version = Version();
        }

        public bool HasChanged() => Version() is var now && Interlocked.Exchange(ref _version, now) != now;

        public void Dispose() => _connection.Dispose();

        private long Version()
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return (long)command.ExecuteScalar()!;
        }
    }
}
