using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Forecast;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Sample;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

/// <summary>Behind every number of customers that go with leaving stands a list of as many.</summary>
public sealed class ReasonListsTests : ShopServices
{
    [Fact]
    public async Task Each_level_of_each_trait_of_the_sample_shop_opens_its_customers()
    {
        await ImportSampleAsync();

        var traits = await AssertListsAsync(new HistoryQuery());
        await AssertListsAsync(new HistoryQuery { Country = "ID", Segment = SegmentChoice.Parse("lifecycle:lapsed")! });

        Assert.Equal(["category", "channel", "country", "delivery", "discount", "product", "value"], traits);
    }

    [Theory]
    [InlineData(RevenueBasis.Gross)]
    [InlineData(RevenueBasis.Total)]
    public async Task They_do_so_for_any_kind_of_revenue_and_as_of_an_earlier_day(RevenueBasis basis)
    {
        await ImportSampleAsync();

        await AssertListsAsync(new HistoryQuery { Options = new AnalysisOptions { Basis = basis, AsOf = new DateOnly(2025, 6, 30) } });
    }

    [Fact]
    public async Task Sum_of_stores_has_the_delays_of_each()
    {
        await ImportSampleAsync();
        var one = (await Services.GetRequiredService<ChurnReports>().GetReasonsAsync(new HistoryQuery()))!;
        await ImportSampleAsync("Second shop");

        var sum = (await Services.GetRequiredService<ChurnReports>().GetReasonsAsync(new HistoryQuery { StoreId = StoreInfo.AllStores }))!;

        Assert.Equal(Delays(one).Select(static delay => (delay.Level, 2 * delay.Customers, 2 * delay.Left)), Delays(sum));
        await AssertListsAsync(new HistoryQuery { StoreId = StoreInfo.AllStores });

        static IEnumerable<(string Level, int Customers, int Left)> Delays(ReasonsReport report) => report.Reasons.Reasons.Where(static reason => reason.Trait == FirstOrderTraits.Delivery)
            .Select(static reason => (reason.Level, reason.Customers, reason.Left)).OrderBy(static delay => delay.Level, StringComparer.Ordinal);
    }

    // Reads the file a second way: of each customer the earliest order, the first of them in the file.
    [SharedDataFact]
    public async Task Superstore_customers_stand_in_the_bands_that_its_ship_dates_tell()
    {
        await ImportAsync(SharedData.PathOf("superstore", "Sample - Superstore.csv"), new ImportOptions { Store = "Superstore", Currency = "USD", TimeZone = "America/New_York" });
        var expected = FirstOrders().CountBy(static order => order.Days switch { <= 1 => "0-1", <= 3 => "2-3", _ => "4-7" }).OrderBy(static count => count.Key).ToArray();

        var report = (await Services.GetRequiredService<ChurnReports>().GetReasonsAsync(new HistoryQuery()))!;

        Assert.Equal(793, expected.Sum(static count => count.Value));
        Assert.Equal(expected.Sum(static count => count.Value), report.Customers);
        Assert.Equal(
            FirstOrders().Where(order => report.AsOf!.Value.DayNumber - order.Day > report.SilentDays).CountBy(static order => order.Days switch { <= 1 => "0-1", <= 3 => "2-3", _ => "4-7" })
                .OrderBy(static count => count.Key).Select(static count => (count.Key, count.Value)),
            report.Reasons.Reasons.Where(static reason => reason.Trait == FirstOrderTraits.Delivery).OrderBy(static reason => reason.Level).Select(static reason => (reason.Level, reason.Customers)));
        await AssertListsAsync(new HistoryQuery());
    }

    private static IEnumerable<(int Day, int Days)> FirstOrders()
    {
        static int Day(string cell) => DateOnly.ParseExact(cell, "M/d/yyyy", CultureInfo.InvariantCulture).DayNumber;
        return File.ReadLines(SharedData.PathOf("superstore", "Sample - Superstore.csv")).Skip(1).Select(static line => line.Split(',')).GroupBy(static cells => cells[5])
            .Select(static rows => rows.MinBy(static cells => Day(cells[2]))!).Select(static first => (Day(first[2]), Day(first[3]) - Day(first[2])));
    }

    private async Task<IEnumerable<string>> AssertListsAsync(HistoryQuery query)
    {
        var report = (await Services.GetRequiredService<ChurnReports>().GetReasonsAsync(query))!;
        Assert.NotEmpty(report.Reasons.Reasons);
        foreach (var reason in report.Reasons.Reasons)
        {
            var list = new LinkReader(ReasonsTexts.Customers(reason, report, query)!).Customers;
            var customers = await Services.GetRequiredService<CustomersReports>().GetAsync(list with { History = list.History with { Options = query.Options } });
            Assert.True(reason.Customers == customers!.Total, $"{reason.Trait} {reason.Level}: {reason.Customers}, {customers.Total} in the list");
        }

        return report.Reasons.Reasons.Select(static reason => reason.Trait).Distinct().Order();
    }

    private async Task ImportSampleAsync(string store = SampleShop.StoreName)
    {
        var path = Path.Combine(Shop.Environment.ContentRootPath, "sample.csv");
        await File.WriteAllBytesAsync(path, SampleTruth.FileOf("generic", SampleOrders.Generate(SampleShop.Orders, SampleShop.Seed)));
        await ImportAsync(path, SampleShop.Options with { Store = store, IsSample = false });
    }

    private async Task ImportAsync(string path, ImportOptions options) =>
        await Services.GetRequiredService<OrderImporter>().ImportAsync(path, "orders.csv", options, null, CancellationToken.None);
}
