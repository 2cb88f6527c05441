using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class ImpliedRefundsTests
{
    private const string Header = "order_id,date,email,amount,status\n";
    private const string Order = "1,2024-01-05,ana@example.com,10,refunded\n";
    private const string Refund = "1,2024-02-03,ana@example.com,-10,refunded\n";

    [Theory]
    [InlineData(Order + Refund)]
    [InlineData(Refund + Order)]
    [InlineData(Order, Refund)]
    [InlineData(Refund, Order)]
    [InlineData(Order, Refund, Order)]
    [InlineData(Refund, Order, Refund)]
    [InlineData(Order + Refund, Order)]
    [InlineData(Order, Order + Refund)]
    public async Task A_refund_that_is_told_stands_for_the_one_that_the_status_implies_whichever_file_came_first(params string[] files)
    {
        await using var shop = await ImportShop.CreateAsync();
        foreach (var rows in files)
        {
            await shop.ImportAsync(Header + rows);
        }

        var again = await shop.ImportAsync(Header + files[^1]);

        Assert.Equal(["1/2024-02-03|100000"], shop.Query("SELECT concat_ws('|', Number, Amount) FROM RefundsInEffect"));
        Assert.Equal((0, 0), (again.OrdersAdded, again.OrdersUpdated));
        Assert.Equal(2, shop.Number("SELECT count(*) FROM Refunds WHERE ReplacedBy IS NULL"));
    }

    [Fact]
    public async Task A_file_that_tells_the_refund_counts_it_once()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Header + Order + Refund);

        Assert.Equal((1, 0m), (result.Refunds, result.NetRevenue));
    }

    [Fact]
    public async Task Undoing_the_file_that_told_the_refund_leaves_the_one_that_the_status_implies()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Header + Order);
        var before = DatabaseDump.Exact(shop);
        var implied = shop.Query("SELECT Number FROM RefundsInEffect");

        var told = await shop.ImportAsync(Header + Refund);
        var inEffect = shop.Query("SELECT Number FROM RefundsInEffect");
        await shop.Get<ImportUndo>().UndoAsync(told.ImportId!.Value, CancellationToken.None);

        Assert.Equal(["1/refund", "1/2024-02-03"], implied.Concat(inEffect));
        Assert.Equal(before, DatabaseDump.Exact(shop));
    }

    [Fact]
    public async Task An_order_that_is_no_longer_paid_back_keeps_the_refund_that_was_told()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Header + Order);
        var told = await shop.ImportAsync(Header + "1,2024-02-03,ana@example.com,-4,refunded\n");
        await shop.ImportAsync(Header + Order.Replace("refunded", "completed", StringComparison.Ordinal));
        Assert.Equal(["1/2024-02-03|40000"], shop.Query("SELECT concat_ws('|', Number, Amount) FROM RefundsInEffect"));

        await shop.Get<ImportUndo>().UndoAsync(told.ImportId!.Value, CancellationToken.None);

        Assert.Empty(shop.Query("SELECT Number FROM RefundsInEffect"));
    }

    [Fact]
    public async Task A_refund_is_not_taken_for_that_of_an_order_whose_number_begins_like_its_own()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync("order_id,date,email,amount\nINV/7,2024-02-03,ana@example.com,-4\nX,2024-02-03,ana@example.com,1\n");

        await shop.ImportAsync("order_id,date,email,amount\nINV,2024-01-05,ana@example.com,10\n");

        Assert.Equal(0, shop.Number("SELECT count(OrderId) FROM RefundsInEffect"));
    }
}
