using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class RuleCountsTests
{
    [Fact]
    public async Task Customers_orders_and_revenue_are_those_of_the_members_beside_everybody()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        // Ana bought for 100, 50 and 30, and 20 came back; Budi for 40, Citra for 60.
        var often = await CountAsync(database, shop, new FigureBetween(CustomerFigure.Frequency, From: 2));
        var tea = await CountAsync(database, shop, new Bought(new Goods(GoodsKind.Category, ["Tea"])));
        var others = await CountAsync(database, shop, new Negation(new Bought(new Goods(GoodsKind.Product, ["TEA-1"]))));

        Assert.Equal((1, 3L, 160m), (often.Members.Customers, often.Members.Orders, often.Members.Revenue));
        Assert.Equal((3, 5L, 260m), (often.Everybody.Customers, often.Everybody.Orders, often.Everybody.Revenue));
        Assert.Equal(often.Members, tea.Members);
        Assert.Equal((2, 100m, 50m), (others.Members.Customers, others.Members.Revenue, others.Members.RevenuePerOrder.Value));
        Assert.Equal(new DateOnly(2024, 3, 31), often.AsOf);
    }

    [Fact]
    public async Task Filter_leaves_out_customers_and_the_as_of_day_what_came_later()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var everybody = new AllOf([]);

        var mail = await CountAsync(database, shop, everybody, new HistoryQuery { Channel = "mail" });
        var january = await CountAsync(database, shop, new Bought(new Goods(GoodsKind.Product, ["TEA-1"])), new HistoryQuery { Options = new AnalysisOptions { AsOf = new DateOnly(2024, 1, 31) } });

        Assert.Equal((2, 2), (mail.Members.Customers, mail.Everybody.Customers));
        Assert.Equal((1, 100m, 2), (january.Members.Customers, january.Members.Revenue, january.Everybody.Customers));
    }

    [Fact]
    public async Task Other_segments_are_asked_and_one_that_is_gone_is_named()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var segments = database.Get<SavedSegments>();
        var often = (await segments.SaveAsync(new KeptSegment(0, "Often", null, 0, new FigureBetween(CustomerFigure.Frequency, From: 2)), static _ => true)).Id;

        var rest = await CountAsync(database, shop, new Negation(new InSegment(InSegment.KeyOf(often))));
        var gone = await CountAsync(database, shop, new AllOf([new NoOrderFor(1), new InSegment("saved:99")]));

        Assert.Equal(2, rest.Members.Customers);
        Assert.Equal((0, new RuleError("$.rule.of[1]", RuleProblem.UnknownSegment, "saved:99")), (gone.Members.Customers, gone.Error));
    }

    [Fact]
    public async Task Question_that_is_outdated_is_given_up()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        using var outdated = new CancellationTokenSource();
        await outdated.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Counts(database).CountAsync(new AllOf([]), new HistoryQuery { StoreId = shop.Store.Id }, outdated.Token));
    }

    [Fact]
    public async Task Values_that_conditions_can_ask_for_are_those_of_all_orders_the_most_frequent_first()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.AddOrderAsync(shop.Store, shop.Budi, "2024-03-20 10:00:00", 5, static order => order.City = "Bogor");
        var reports = new RuleChoicesReports(database.Get<Snapshots>());

        var choices = (await reports.GetAsync(shop.Store.Id))!;
        var cities = await reports.GetCitiesAsync(shop.Store.Id);

        Assert.Equal(["mail", "ads"], choices.Channels.Select(static choice => choice.Value));
        Assert.Equal([new RuleChoice("HELLO", "HELLO")], choices.DiscountCodes);
        Assert.Equal([new RuleChoice("TEA-1", "Green tea")], choices.Products);
        Assert.Equal("Green tea", choices.ProductNames["TEA-1"]);
        Assert.Equal([new RuleChoice("Bogor", "Bogor")], cities!);
        Assert.Null(choices.Of(OrderProperty.City));
    }

    [Fact]
    public async Task Without_orders_there_is_nothing_to_count()
    {
        await using var database = ShopDatabase.Create();

        Assert.Null(await Counts(database).CountAsync(new AllOf([]), new HistoryQuery()));
        Assert.Null(await new RuleChoicesReports(database.Get<Snapshots>()).GetCitiesAsync(null));
    }

    private static RuleCounts Counts(ShopDatabase database) => new(database.Get<Snapshots>(), database.Get<SavedSegments>());

    private static async Task<RuleCount> CountAsync(ShopDatabase database, TeaShop shop, SegmentRule rule, HistoryQuery? query = null) =>
        (await Counts(database).CountAsync(rule, (query ?? new HistoryQuery()) with { StoreId = shop.Store.Id }))!;
}
