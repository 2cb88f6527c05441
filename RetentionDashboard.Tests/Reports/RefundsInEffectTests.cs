using RetentionDashboard.Import;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class RefundsInEffectTests
{
    private const string Header = "order_id,date,email,amount,status\n";

    [Fact]
    public async Task Every_page_takes_off_the_refund_that_is_told_and_not_the_implied_one_too()
    {
        await using var app = await TestApp.StartAsync();
        var orders = await ImportAsync(app, "1,2024-01-05,ana@example.com,10,refunded\n2,2024-01-31,ana@example.com,30,paid\n");
        await ImportAsync(app, "1,2024-01-20,ana@example.com,-10,refunded\n");

        var overview = await app.Get<OverviewReports>().GetAsync(new HistoryQuery());
        var customer = await app.Get<CustomersReports>().GetDetailAsync(1);
        var reconciliation = await app.Get<ImportReconciliations>().GetAsync(orders.ImportId!.Value);
        var withoutProducts = (await app.Get<DataQualityReports>().GetAsync(null))![QualityCheck.NoProducts];

        Assert.Equal((40m, 10m, 30m), (overview!.Current.GrossRevenue, overview.Current.Refunds, overview.Current.NetRevenue));
        Assert.Equal([0m, 10m], customer!.Orders.Select(static order => order.Refunded));
        Assert.Equal((1, 30m), (reconciliation!.Dashboard.Refunds, reconciliation.Dashboard.Net));
        Assert.Equal(1, withoutProducts.Revenue!.Value.Value);
    }

    [Fact]
    public async Task A_deleted_store_leaves_no_refund_of_either_kind()
    {
        await using var shop = await ImportShop.CreateAsync();
        var import = await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,10,refunded\n1,2024-01-20,ana@example.com,-10,refunded\n");

        await shop.Create<StoreRemoval>().RemoveAsync(import.StoreId, CancellationToken.None);

        Assert.Equal(0, shop.Number("SELECT count(*) FROM Refunds"));
    }

    private static async Task<ImportResult> ImportAsync(TestApp app, string rows)
    {
        var path = Path.Combine(app.Folder, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Header + rows);
        var result = await app.Get<OrderImporter>().ImportAsync(path, "orders.csv", new ImportOptions { Store = "Toko", Currency = "EUR", TimeZone = "Asia/Jakarta" }, null, CancellationToken.None);
        await app.Get<Snapshots>().RefreshAsync(result.StoreId, CancellationToken.None);
        return result;
    }
}
