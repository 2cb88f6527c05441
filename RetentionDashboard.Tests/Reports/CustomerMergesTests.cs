using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class CustomerMergesTests
{
    [Fact]
    public async Task A_merge_takes_one_customer_away_and_no_order()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        Assert.Equal((3, 5, 1), await NumbersAsync(database, shop.Store.Id));

        Assert.Null(await Merges(database).MergeAsync(shop.Budi.Id, [shop.Citra.Id], " Dewi ", CancellationToken.None));

        // Budi's order of January and Citra's of March are one customer's: two of two came back, where one of three had.
        Assert.Equal((2, 5, 2), await NumbersAsync(database, shop.Store.Id));
        var merged = Assert.Single(await ListAsync(database, shop.Store.Id));
        Assert.Equal((shop.Citra.Id, shop.Budi.Id, 1, "Dewi"), (merged.Id, merged.KeptId, merged.Orders, merged.Author));
    }

    [Fact]
    public async Task Undoing_a_merge_gives_every_figure_back()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var before = await NumbersAsync(database, shop.Store.Id);
        await Merges(database).MergeAsync(shop.Ana.Id, [shop.Citra.Id], null);

        Assert.True(await Merges(database).UndoAsync([shop.Citra.Id]));

        Assert.Equal(before, await NumbersAsync(database, shop.Store.Id));
        Assert.False(await Merges(database).UndoAsync([shop.Citra.Id]));
        Assert.Empty(await ListAsync(database, null));
    }

    [Fact]
    public async Task Page_of_either_shows_the_kept_one_with_the_orders_and_refunds_of_both()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.AddRefundAsync(shop.Store, "2024-03-20", 5, customer: shop.Citra);
        await Merges(database).MergeAsync(shop.Budi.Id, [shop.Citra.Id], null);

        foreach (var asked in (int[])[shop.Budi.Id, shop.Citra.Id])
        {
            var page = await database.Get<CustomersReports>().GetDetailAsync(asked);

            Assert.Equal((shop.Budi.Id, "Budi"), (page!.Id, page.Name));
            Assert.Equal([60m, 999m, 40m], page.Orders.Select(order => order.Subtotal));
            Assert.Equal((2, 95m), (page.Row!.Orders, page.Row.Revenue));
            Assert.Equal(5m, Assert.Single(page.OtherRefunds).Amount);
        }

        var list = await database.Get<CustomersReports>().GetAsync(new CustomersQuery());
        Assert.Equal(["Ana", "Budi"], list!.Rows.Select(row => row.Name).Order());
    }

    [Fact]
    public async Task A_chain_ends_at_the_last_one_kept_and_comes_apart_link_by_link()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await Merges(database).MergeAsync(shop.Budi.Id, [shop.Citra.Id], null);

        Assert.Null(await Merges(database).MergeAsync(shop.Ana.Id, [shop.Budi.Id], null));

        Assert.Equal((1, 5, 1), await NumbersAsync(database, shop.Store.Id));
        Assert.Equal(shop.Ana.Id, (await Merges(database).FindAsync(shop.Citra.Id))!.Id);
        Assert.Equal([shop.Budi.Id, shop.Citra.Id], (await Merges(database).OfAsync(shop.Citra.Id)).Select(merge => merge.Id).Order());

        Assert.True(await Merges(database).UndoAsync([shop.Budi.Id]));

        Assert.Equal((2, 5, 2), await NumbersAsync(database, shop.Store.Id));
        Assert.Equal(shop.Budi.Id, (await Merges(database).FindAsync(shop.Citra.Id))!.Id);
    }

    [Fact]
    public async Task Customers_who_are_one_already_are_not_merged_again_in_a_circle()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await Merges(database).MergeAsync(shop.Ana.Id, [shop.Budi.Id], null);
        await Merges(database).MergeAsync(shop.Budi.Id, [shop.Citra.Id], null);

        Assert.Equal(MergeProblem.AlreadyOne, await Merges(database).MergeAsync(shop.Citra.Id, [shop.Ana.Id], null));
        Assert.Equal(MergeProblem.AlreadyOne, await Merges(database).MergeAsync(shop.Ana.Id, [shop.Ana.Id], null));

        // Citra was said to be Budi, who is Ana: she is Ana too.
        Assert.All(await ListAsync(database, null), merge => Assert.Equal(shop.Ana.Id, merge.KeptId));
    }

    [Fact]
    public async Task Customers_of_two_stores_are_never_merged()
    {
        await using var database = ShopDatabase.Create();
        var tea = await TeaShop.AddAsync(database);
        var coffee = await TeaShop.AddAsync(database, "Coffee");

        Assert.Equal(MergeProblem.OtherStore, await Merges(database).MergeAsync(tea.Ana.Id, [coffee.Ana.Id], null));
        Assert.Equal(MergeProblem.Gone, await Merges(database).MergeAsync(tea.Ana.Id, [4711], null));
        Assert.DoesNotContain(await Merges(database).SearchAsync(tea.Ana.Id, "Budi"), side => side.Id == coffee.Budi.Id);
    }

    [Fact]
    public async Task Sum_over_stores_counts_merged_customers_once()
    {
        await using var database = ShopDatabase.Create();
        var tea = await TeaShop.AddAsync(database);
        await TeaShop.AddAsync(database, "Coffee");
        Assert.Equal((6, 10, 2), await NumbersAsync(database, StoreInfo.AllStores));

        await Merges(database).MergeAsync(tea.Citra.Id, [tea.Budi.Id], null);

        Assert.Equal((5, 10, 3), await NumbersAsync(database, StoreInfo.AllStores));
    }

    [Theory]
    [InlineData("budi")]
    [InlineData("UDI@EXAMPLE")]
    [InlineData(" email:budi ")]
    [InlineData("B-77")]
    [InlineData("12345")]
    public async Task The_other_customer_is_found_by_what_a_marketer_has_at_hand(string text)
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.AddOrderAsync(shop.Store, shop.Budi, "2024-03-01 10:00:00", 5, order => order.Number = "B-77");
        await using (var context = database.Open())
        {
            await context.Customers.Where(customer => customer.Id == shop.Budi.Id).ExecuteUpdateAsync(set => set.SetProperty(customer => customer.Phone, "+62 812345"));
        }

        var found = Assert.Single(await Merges(database).SearchAsync(shop.Ana.Id, text));

        Assert.Equal((shop.Budi.Id, 2), (found.Id, found.Row!.Orders));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("_na")]
    [InlineData("ana@example.com")]
    public async Task A_search_finds_neither_the_customer_nor_by_signs_of_the_database(string text)
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        Assert.Empty(await Merges(database).SearchAsync(shop.Ana.Id, text));
    }

    [Fact]
    public async Task Proposals_leave_out_who_is_one_already_and_keep_whom_the_merged_one_looks_like()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await using (var context = database.Open())
        {
            await context.Customers.Where(customer => customer.Id != shop.Ana.Id).ExecuteUpdateAsync(set => set.SetProperty(customer => customer.Phone, "+62812345678"));
            await context.Customers.Where(customer => customer.Id == shop.Budi.Id).ExecuteUpdateAsync(set => set.SetProperty(customer => customer.Email, "ANA@example.com"));
        }

        await Merges(database).MergeAsync(shop.Ana.Id, [shop.Budi.Id], null);
        var group = Assert.Single((await ProposalsAsync(database)).Groups);
        Assert.Equal([shop.Ana.Id, shop.Citra.Id], group.Customers.Select(customer => customer.Row.Id));
        Assert.Equal(RetentionDashboard.Metrics.LookAlikeReasons.SamePhone, group.Reasons);

        await Merges(database).MergeAsync(shop.Ana.Id, [shop.Citra.Id], null);
        Assert.Empty((await ProposalsAsync(database)).Groups);
    }

    private static async Task<IReadOnlyList<MergedCustomer>> ListAsync(ShopDatabase database, int? storeId)
    {
        var (rows, total) = await Merges(database).GetAsync(storeId, 0, 100);
        Assert.Equal(rows.Count, total);
        return rows;
    }

    private static CustomerMerges Merges(ShopDatabase database) => database.Get<CustomerMerges>();

    private static async Task<LookAlikesReport> ProposalsAsync(ShopDatabase database) => (await database.Get<DataQualityReports>().GetLookAlikesAsync(null, 0, null))!;

    private static async Task<(int Customers, int Orders, int Repeat)> NumbersAsync(ShopDatabase database, int storeId)
    {
        var overview = (await database.Get<OverviewReports>().GetAsync(new HistoryQuery { StoreId = storeId }))!;
        return (overview.Current.Customers, overview.Current.Orders, (int)overview.Current.RepeatPurchaseRate.Numerator);
    }
}
