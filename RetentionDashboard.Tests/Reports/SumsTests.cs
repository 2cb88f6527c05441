using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class SumsTests
{
    private static readonly HistoryQuery All = new() { StoreId = StoreInfo.AllStores };

    [Fact]
    public async Task Stores_of_one_currency_add_up_and_the_sample_stays_out()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Coffee");
        await TeaShop.AddAsync(database, "Sample", isSample: true);

        var report = await database.Get<OverviewReports>().GetAsync(All);

        Assert.Equal(["Coffee", "Tea"], report!.Store.Sum!.Stores.Select(store => store.Name));
        Assert.Equal((6, 10, 2, 520m), (report.Current.Customers, report.Current.Orders, report.Current.UnattributedOrders, report.Current.NetRevenue));
        Assert.Equal("EUR", report.Store.Currency);
    }

    [Fact]
    public async Task One_real_store_is_shown_instead_of_a_sum()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Sample", isSample: true);

        var report = await database.Get<OverviewReports>().GetAsync(All);

        Assert.Equal("Tea", report!.Store.Name);
        Assert.Null(await database.Get<StoresReports>().GetSumAsync());
    }

    [Fact]
    public async Task A_missing_rate_is_named_and_either_direction_of_it_answers()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Kopi", currency: "IDR");
        await database.Get<StoreSettings>().SaveSumAsync(new AnalysisOptions(), "eur");
        var missing = await Assert.ThrowsAsync<MissingRateException>(() => database.Get<OverviewReports>().GetAsync(All));

        await database.Get<ExchangeRates>().SaveAsync("eur", "idr", 20_000);
        var report = await database.Get<OverviewReports>().GetAsync(All);

        Assert.Equal(("IDR", "EUR"), (missing.From, missing.To));
        Assert.Equal((260m + 0.013m, "EUR"), (report!.Current.NetRevenue, report.Store.Currency));
        Assert.Equal(1 / 20_000m, Assert.Single(report.Store.Sum!.Converted).Rate);
    }

    [Fact]
    public async Task Another_rate_and_another_currency_hold_at_the_next_question()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Kopi", currency: "IDR");
        var rates = database.Get<ExchangeRates>();
        await rates.SaveAsync("EUR", "IDR", 20_000);
        var before = await database.Get<OverviewReports>().GetAsync(All);

        await rates.SaveAsync("IDR", "EUR", 0.0001m);
        await database.Get<StoreSettings>().SaveSumAsync(new AnalysisOptions { Basis = RevenueBasis.Gross }, "EUR");
        var after = await database.Get<OverviewReports>().GetAsync(All);

        Assert.Equal(("EUR", 260m + 0.013m), (before!.Store.Currency, before.Current.NetRevenue));
        Assert.Equal(("EUR", 290m + 0.029m), (after!.Store.Currency, after.Current.Revenue));
        Assert.Equal(("IDR", "EUR", 0.0001m), Assert.Single((await rates.GetAsync()).Select(rate => (rate.From, rate.To, rate.Rate))));
    }

    [Fact]
    public async Task A_missing_rate_comes_through_a_third_currency_and_says_so()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Kopi", currency: "IDR");
        await TeaShop.AddAsync(database, "Tea", currency: "USD");
        var rates = database.Get<ExchangeRates>();
        await rates.SaveAsync("EUR", "IDR", 18_000);
        await rates.SaveAsync("USD", "EUR", 0.9m);

        var sum = await database.Get<StoresReports>().GetSumAsync();

        var tea = Assert.Single(sum!.Sum!.Converted);
        Assert.Equal((16_200m, new QuotedRate("USD", "EUR", 0.9m), new QuotedRate("EUR", "IDR", 18_000)), (tea.Rate, tea.Entered!, tea.Then!));
    }

    [Fact]
    public async Task All_missing_rates_are_named_and_the_currency_is_that_of_the_first_store()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea", currency: "EUR");
        await TeaShop.AddAsync(database, "Kopi", currency: "IDR");
        await TeaShop.AddAsync(database, "Mugs", currency: "USD");

        var missing = await Assert.ThrowsAsync<MissingRateException>(() => database.Get<StoresReports>().GetSumAsync());
        var settings = await database.Get<StoreSettings>().GetSumAsync();

        Assert.Equal([new RatePair("IDR", "EUR"), new RatePair("USD", "EUR")], missing.Pairs);
        Assert.Equal("EUR", settings!.Value.Currency);
    }

    [Fact]
    public async Task Customers_of_a_sum_say_their_store()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        var coffee = await TeaShop.AddAsync(database, "Coffee");
        await database.AddOrderAsync(coffee.Store, coffee.Ana, "2024-03-20 10:00:00", 500);
        await database.Get<Snapshots>().RefreshAsync(coffee.Store.Id, CancellationToken.None);

        var list = await database.Get<CustomersReports>().GetAsync(new CustomersQuery { History = All, Take = 2 });

        Assert.Equal(6, list!.Total);
        Assert.Equal([("Ana", "Coffee", 660m), ("Ana", "Tea", 160m)], list.Rows.Select(row => (row.Name!, row.Store!, row.Revenue)));
    }

    [Fact]
    public async Task Same_question_to_a_sum_is_answered_from_memory()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Coffee");

        var first = await database.Get<OverviewReports>().GetAsync(All);
        var second = await database.Get<OverviewReports>().GetAsync(All);

        Assert.Same(first, second);
    }

    [Theory]
    [InlineData("EURO", "IDR", "1", RateProblem.NotACurrency)]
    [InlineData("", "IDR", "1", RateProblem.NotACurrency)]
    [InlineData("XYZ", "IDR", "1", RateProblem.CurrencyUnknown)]
    [InlineData("eur", " EUR ", "1", RateProblem.SameCurrency)]
    [InlineData("EUR", "IDR", "0", RateProblem.NotARate)]
    [InlineData("EUR", "IDR", "-1", RateProblem.NotARate)]
    [InlineData("EUR", "IDR", "10000001", RateProblem.NotARate)]
    [InlineData(" eur", "IDR", "16250.5", null)]
    public void A_rate_needs_two_currencies_and_a_number_above_zero(string from, string to, string rate, RateProblem? problem) =>
        Assert.Equal(problem, ExchangeRates.ProblemOf(from, to, decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)));
}
