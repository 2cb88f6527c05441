using RetentionDashboard.Data;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class DataQualityReportsTests
{
    [Fact]
    public async Task Tea_shop_has_an_order_of_nobody_a_cancelled_one_and_orders_without_products()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        var report = await database.Get<DataQualityReports>().GetAsync(null);

        // Customers' 260 and nobody's 25.
        AssertFinding(report!, QualityCheck.Unattributed, 1, (1, 6), (25, 285));
        AssertFinding(report!, QualityCheck.NotValid, 1, (1, 7), (0, 285));
        AssertFinding(report!, QualityCheck.NoProducts, 5, (5, 6), (185, 285));
        Assert.All(
            [QualityCheck.ZeroValue, QualityCheck.Future, QualityCheck.WeakIdentity, QualityCheck.LookAlikes, QualityCheck.CalendarGaps, QualityCheck.RefusedRows],
            check => Assert.Equal(0, report![check].Count));
        Assert.Equal(("", 1), Assert.Single(report!.NotValidWords.Select(word => (word.Word, word.Orders))));
        Assert.Equal((Purchases.Day("2024-03-31"), 1, null), (report.Newest[0].Newest!.Day, report.Newest[0].Newest!.Orders, report.Newest[0].AgeAtImport));
    }

    [Fact]
    public async Task What_was_read_ahead_is_not_read_again_by_who_asks()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var reports = database.Get<DataQualityReports>();

        await reports.PrepareAsync(shop.Store.Id);
        await database.AddOrderAsync(shop.Store, null, "2024-01-01 09:00:00", 0);

        Assert.Equal(0, (await reports.GetAsync(null))![QualityCheck.ZeroValue].Count);
        await database.Get<Snapshots>().RefreshAsync(shop.Store.Id, CancellationToken.None);
        Assert.Equal(1, (await reports.GetAsync(null))![QualityCheck.ZeroValue].Count);
    }

    [Fact]
    public async Task Every_list_is_as_long_as_its_number_and_newest_first()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        var ana = await database.AddCustomerAsync(store, "Ana");
        await database.AddOrderAsync(store, ana, "2024-01-01 09:00:00", 0, order => order.Number = "free");
        await database.AddOrderAsync(store, ana, "2024-01-03 09:00:00", 0, order => order.Number = "free too");
        await database.AddOrderAsync(store, ana, "2999-01-01 09:00:00", 10, order => order.Number = "future");
        await database.AddOrderAsync(store, ana, "2024-01-02 09:00:00", 10, order =>
        {
            order.Number = "void";
            order.IsValid = false;
            order.Status = "Voided";
        });
        var reports = database.Get<OrdersReports>();

        Assert.Equal(["free too", "free"], (await reports.GetAsync(new OrdersQuery { Issue = OrderIssue.ZeroValue }))!.Rows.Select(order => order.Number));
        Assert.Equal(["free"], (await reports.GetAsync(new OrdersQuery { Issue = OrderIssue.ZeroValue, Skip = 1 }))!.Rows.Select(order => order.Number));
        Assert.Equal(["future"], (await reports.GetAsync(new OrdersQuery { Issue = OrderIssue.Future }))!.Rows.Select(order => order.Number));
        Assert.Equal(("Voided", "Ana"), Assert.Single((await reports.GetAsync(new OrdersQuery { Issue = OrderIssue.NotValid }))!.Rows.Select(order => (order.Status!, order.CustomerName!))));
        Assert.Equal(Purchases.Day("2024-01-03"), (await database.Get<DataQualityReports>().GetAsync(null))!.Newest[0].Newest!.Day);
    }

    [Fact]
    public async Task Orders_of_one_day_are_listed_by_their_time()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        foreach (var time in (string[])["09:00:00", "23:59:59", "00:00:00", "14:05:10", "14:05:09"])
        {
            await database.AddOrderAsync(store, null, "2024-01-01 " + time, 1);
        }

        var list = await database.Get<OrdersReports>().GetAsync(new OrdersQuery());

        Assert.Equal(["23:59:59", "14:05:10", "14:05:09", "09:00:00", "00:00:00"], list!.Rows.Select(static order => order.PlacedAt.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Rows_of_a_list_add_up_to_its_worth_and_refunds_stand_beside()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        var ana = await database.AddCustomerAsync(store, "Ana");
        await database.AddOrderAsync(store, ana, "2024-01-01 09:00:00", 30);
        await database.AddOrderAsync(store, null, "2024-01-02 09:00:00", 100);
        await database.AddOrderAsync(store, null, "2024-01-03 09:00:00", 20);
        await database.AddRefundAsync(store, "2024-01-03", 45);

        var list = await database.Get<OrdersReports>().GetAsync(new OrdersQuery());
        var noProducts = await database.Get<OrdersReports>().GetAsync(new OrdersQuery { Issue = OrderIssue.NoProducts });

        Assert.Equal((120m, 45m, 75m), (list!.Worth, list.Refunds, list.Revenue));
        Assert.Equal(list.Worth, list.Rows.Sum(static order => order.Value));
        Assert.Equal((150m, 0m), (noProducts!.Worth, noProducts.Refunds));
    }

    [Fact]
    public async Task Orders_worth_nothing_tell_how_many_of_them_the_figures_count()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        var ana = await database.AddCustomerAsync(store, "Ana");
        await database.AddOrderAsync(store, ana, "2024-01-01 09:00:00", 0);
        await database.AddOrderAsync(store, null, "2024-01-02 09:00:00", 0);
        await database.AddOrderAsync(store, null, "2024-01-03 09:00:00", 0);

        var finding = (await database.Get<DataQualityReports>().GetAsync(null))![QualityCheck.ZeroValue];

        Assert.Equal((3, 1), (finding.Count, finding.Attributed));
    }

    [Fact]
    public async Task Customers_known_by_a_name_are_listed_with_their_share()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        var ana = await database.AddCustomerAsync(store, "Ana");
        await database.AddOrderAsync(store, ana, "2024-01-01 09:00:00", 30);
        await AddWeakAsync(database, store, "Budi Santoso", "2024-01-02 09:00:00", 10);

        var report = await database.Get<DataQualityReports>().GetAsync(null);
        var list = await database.Get<CustomersReports>().GetAsync(new CustomersQuery { Group = CustomerGroup.WeakIdentity });

        AssertFinding(report!, QualityCheck.WeakIdentity, 1, (1, 2), (10, 40));
        Assert.Equal("Budi Santoso", Assert.Single(list!.Rows).Name);
    }

    [Fact]
    public async Task Customers_of_one_name_in_one_city_are_shown_with_their_figures()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        await AddWeakAsync(database, store, "Budi Santoso", "2024-01-02 09:00:00", 10, "Jakarta");
        await AddWeakAsync(database, store, "Santoso, Budi", "2024-01-03 09:00:00", 20, "jakarta");

        var report = await database.Get<DataQualityReports>().GetLookAlikesAsync(null, 0, 25);

        var group = Assert.Single(report!.Groups);
        Assert.Equal((1, RetentionDashboard.Metrics.LookAlikeReasons.SameNameAndCity), (report.Total, group.Reasons));
        Assert.Equal([("Budi Santoso", 10m), ("Santoso, Budi", 20m)], group.Customers.Select(customer => (customer.Row.Name!, customer.Row.Revenue)));
    }

    [Fact]
    public async Task Refused_rows_and_the_age_of_the_newest_import_are_told()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await using (var context = database.Open())
        {
            context.Imports.Add(new RetentionDashboard.Data.Import
            {
                StoreId = shop.Store.Id,
                FileName = "april.csv",
                Format = "generic",
                State = ImportState.Done,
                RowsRead = 40,
                RowsRefused = 3,
                FinishedAt = new DateTime(2024, 4, 10, 23, 30, 0, DateTimeKind.Utc),
            });
            await context.SaveChangesAsync();
        }

        var report = await database.Get<DataQualityReports>().GetAsync(null);
        var files = await database.Get<DataQualityReports>().GetRefusedFilesAsync(null);

        // 23:30 in London is the next day in the shop's Berlin.
        Assert.Equal((11, true), (report!.Newest[0].AgeAtImport, report.Newest[0].IsOld));
        Assert.Equal((3, 1), (report[QualityCheck.RefusedRows].Count, report[QualityCheck.RefusedRows].Groups));
        Assert.Equal(("april.csv", 3), Assert.Single(files!.Files.Select(file => (file.FileName, file.RowsRefused))));
    }

    [Fact]
    public async Task Findings_of_all_stores_add_up_at_the_rates_and_lists_name_the_store()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Kopi", currency: "IDR");
        await database.Get<ExchangeRates>().SaveAsync("EUR", "IDR", 10);

        var report = await database.Get<DataQualityReports>().GetAsync(StoreInfo.AllStores);
        var list = await database.Get<OrdersReports>().GetAsync(new OrdersQuery { History = new HistoryQuery { StoreId = StoreInfo.AllStores } });

        AssertFinding(report!, QualityCheck.Unattributed, 2, (2, 12), (27.5m, 285 * 1.1m));
        AssertFinding(report!, QualityCheck.NoProducts, 10, (10, 12), (185 * 1.1m, 285 * 1.1m));
        Assert.Equal([("Kopi", "IDR", 25m), ("Tea", "EUR", 25m)], list!.Rows.Select(order => (order.Store!, order.Currency, order.Value)).Order());
        Assert.Equal(["Kopi", "Tea"], report!.Newest.Select(newest => newest.Store));
    }

    [Fact]
    public async Task Without_orders_there_is_no_report()
    {
        await using var database = ShopDatabase.Create();

        Assert.Null(await database.Get<DataQualityReports>().GetAsync(null));
        Assert.Null(await database.Get<OrdersReports>().GetAsync(new OrdersQuery()));
    }

    private static async Task AddWeakAsync(ShopDatabase database, Store store, string name, string moment, decimal amount, string? city = null)
    {
        await using var context = database.Open();
        var customer = new Customer { StoreId = store.Id, Identity = "name:" + name.ToLowerInvariant(), Kind = IdentityKind.Name, Name = name };
        context.Customers.Add(customer);
        await context.SaveChangesAsync();
        await database.AddOrderAsync(store, customer, moment, amount, order => order.City = city);
    }

    private static void AssertFinding(DataQualityReport report, QualityCheck check, int count, (decimal Part, decimal All) orders, (decimal Part, decimal All) revenue)
    {
        var finding = report[check];
        Assert.Equal(
            (count, orders.Part, orders.All, revenue.Part, revenue.All),
            (finding.Count, finding.Orders!.Value.Numerator, finding.Orders.Value.Denominator, finding.Revenue!.Value.Numerator, finding.Revenue.Value.Denominator));
    }
}
