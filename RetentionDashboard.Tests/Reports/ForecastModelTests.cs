using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Api;
using RetentionDashboard.Data;
using RetentionDashboard.Forecast;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

/// <summary>The model that a shop's forecasts are asked of where nobody says which.</summary>
public sealed class ForecastModelTests : ShopServices
{
    private static readonly FigureBetween MoreLikelyGone = new(CustomerFigure.ChanceAlive, To: 50);

    [Fact]
    public async Task New_shop_asks_BG_NBD_and_another_model_is_kept()
    {
        Shop.Draw(40);
        var told = new List<int>();
        Services.GetRequiredService<Snapshots>().Changed += (_, change) => told.Add(change.StoreId);

        var before = await StoreAsync();
        await UseAsync(PurchaseModelKind.ParetoNbd);

        Assert.Equal(PurchaseModelKind.BgNbd, before.ForecastModel);
        Assert.Equal(PurchaseModelKind.ParetoNbd, (await StoreAsync()).ForecastModel);
        Assert.Equal([Shop.StoreId], told);
        await UseAsync(PurchaseModelKind.BgNbd);
        Assert.Equal(before.ForecastModel, (await StoreAsync()).ForecastModel);
    }

    [Theory]
    [InlineData("mbgnbd", PurchaseModelKind.MbgNbd)]
    [InlineData("1", PurchaseModelKind.BgNbd)]
    [InlineData("of a later version", PurchaseModelKind.BgNbd)]
    public async Task Kept_word_that_is_unknown_is_the_usual_model(string word, PurchaseModelKind model)
    {
        Shop.Draw(40);
        await using (var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync())
        {
            await context.Stores.ExecuteUpdateAsync(store => store.SetProperty(one => one.ForecastModel, word));
        }

        Assert.Equal(model, (await StoreAsync()).ForecastModel);
    }

    [Fact]
    public async Task Model_that_there_is_none_of_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Services.GetRequiredService<StoreSettings>().SaveModelAsync(1, (PurchaseModelKind)7));

    [Fact]
    public async Task Rules_members_follow_the_shops_model()
    {
        Shop.Draw();
        var saved = await Services.GetRequiredService<SavedSegments>().SaveAsync(new KeptSegment(0, "Gone", null, 0, MoreLikelyGone), static _ => true);
        var bySaved = new CustomersQuery { History = new HistoryQuery { Segment = SegmentChoice.OfSaved(saved.Id) }, Take = null };
        var byRule = Asking(MoreLikelyGone);
        var before = (await IdsAsync(bySaved), await IdsAsync(byRule), (await CountAsync()).Members.Customers, (await MonthsAsync(saved.Id))[^1]);

        await UseAsync(PurchaseModelKind.MbgNbd);
        var after = (await IdsAsync(bySaved), await IdsAsync(byRule), (await CountAsync()).Members.Customers, (await MonthsAsync(saved.Id))[^1]);

        var expected = await ExpectedAsync(PurchaseModelKind.MbgNbd);
        Assert.Equal(expected, after.Item1);
        Assert.Equal(expected, after.Item2);
        Assert.Equal(expected.Count, after.Item3);
        Assert.Equal(expected.Count, after.Item4);
        Assert.Equal(await ExpectedAsync(PurchaseModelKind.BgNbd), before.Item1);
        Assert.Equal(before.Item1.Count, before.Item4);
        Assert.True(before.Item1.Count < after.Item1.Count, $"{before.Item1.Count} and {after.Item1.Count}");
    }

    [Fact]
    public async Task Pages_lists_and_reports_follow_it_unless_they_name_another()
    {
        Shop.Draw();
        await UseAsync(PurchaseModelKind.MbgNbd);
        var (churn, predicted) = (Services.GetRequiredService<ChurnReports>(), Services.GetRequiredService<PredictedReports>());

        var own = (await churn.GetAsync(new ChurnQuery()))!;
        var other = (await churn.GetAsync(new ChurnQuery { Model = PurchaseModelKind.BgNbd }))!;
        var sums = (await predicted.GetAsync(new PredictedQuery()))!;
        var named = (await predicted.GetAsync(new PredictedQuery { Model = PurchaseModelKind.ParetoNbd }))!;

        Assert.Equal((PurchaseModelKind.MbgNbd, PurchaseModelKind.BgNbd), (own.Model, other.Model));
        Assert.NotEqual(own.Total, other.Total);
        Assert.True(own.Figures!.InDoubt > other.Figures!.InDoubt);
        Assert.Equal((PurchaseModelKind.MbgNbd, PurchaseModelKind.ParetoNbd), (sums.Forecast!.Options.Model, named.Forecast!.Options.Model));
        Assert.Contains("\"model\": \"mbg-nbd\"", ReportJson.Write(PredictedJson.Of(sums)), StringComparison.Ordinal);
        Assert.Contains("\"model\": \"mbg-nbd\"", ReportJson.Write(ChurnJson.Of(own)), StringComparison.Ordinal);
        Assert.Equal(own.Total, (await IdsAsync(new CustomersQuery { Group = CustomerGroup.WinBack, Take = null })).Count);
        Assert.Equal(other.Total, (await IdsAsync(new CustomersQuery { Group = CustomerGroup.WinBack, Model = PurchaseModelKind.BgNbd, Take = null })).Count);
    }

    [Fact]
    public async Task Column_and_outlook_of_a_customer_follow_it()
    {
        Shop.Order("once@example.com", "2022-02-01", 20).Draw();
        var once = Shop.CustomerId("once@example.com");
        var columns = new CustomersQuery { Shown = new CustomerColumns(CustomerColumn.ChanceAlive), Sort = CustomerSort.ChanceAlive, Take = null };
        var before = (await RowsAsync(columns)).Single(row => row.Id == once).Marks!.ChanceAlive;

        await UseAsync(PurchaseModelKind.MbgNbd);
        var rows = await RowsAsync(columns);
        var outlook = (await Services.GetRequiredService<OutlookReports>().GetForAsync(once, Shop.StoreId))!;

        Assert.Equal(1, before);
        Assert.InRange(rows.Single(row => row.Id == once).Marks!.ChanceAlive!.Value, 0.0001, 0.6);
        Assert.Equal(rows.Select(static row => row.Marks!.ChanceAlive).OrderDescending(), rows.Select(static row => row.Marks!.ChanceAlive));
        Assert.Equal(PurchaseModelKind.MbgNbd, outlook.Store.ForecastModel);
        Assert.Equal(rows.Single(row => row.Id == once).Marks!.ChanceAlive!.Value, outlook.Outlook!.ChanceAlive.Value, 9);
        Assert.Null(outlook.SecondChance);
    }

    [Fact]
    public async Task Sum_over_all_stores_has_a_model_of_its_own()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Cha");
        var sum = (await database.Get<StoresReports>().GetSumAsync())!;

        await database.Get<StoreSettings>().SaveModelAsync(StoreInfo.AllStores, PurchaseModelKind.MbgNbd);

        Assert.Equal(PurchaseModelKind.BgNbd, sum.ForecastModel);
        Assert.Equal(PurchaseModelKind.MbgNbd, (await database.Get<StoresReports>().GetSumAsync())!.ForecastModel);
        Assert.Equal(PurchaseModelKind.MbgNbd, (await database.Get<StoreSettings>().GetSumAsync())!.Value.Model);
        Assert.All(await database.Get<StoresReports>().GetAsync(), static store => Assert.Equal(PurchaseModelKind.BgNbd, store.ForecastModel));
    }

    private static CustomersQuery Asking(SegmentRule rule) => new() { History = new HistoryQuery { Segment = SegmentChoice.Of(rule) }, Take = null };

    private async Task<StoreInfo> StoreAsync() => Assert.Single(await Services.GetRequiredService<StoresReports>().GetAsync());

    private Task UseAsync(PurchaseModelKind model) => Services.GetRequiredService<StoreSettings>().SaveModelAsync(Shop.StoreId, model);

    private async Task<RuleCount> CountAsync() => (await Services.GetRequiredService<RuleCounts>().CountAsync(MoreLikelyGone, new HistoryQuery()))!;

    private async Task<IReadOnlyList<CustomerRow>> RowsAsync(CustomersQuery query) => (await Services.GetRequiredService<CustomersReports>().GetAsync(query))!.Rows;

    private async Task<IReadOnlyList<int>> IdsAsync(CustomersQuery query) => [.. (await RowsAsync(query)).Select(static row => row.Id).Order()];

    private async Task<IReadOnlyList<int>> MonthsAsync(int segment)
    {
        var report = (await Services.GetRequiredService<SegmentHistoryReports>().GetAsync(new SegmentHistoryQuery { Grouping = SegmentGrouping.Saved, Months = 2 }))!;
        var place = report.Segments.Index().Single(one => one.Item.Saved == segment).Index;
        return [.. report.Months.Select(month => month.Parts[place].Customers)];
    }

    // Fitted beside the application.
    private async Task<IReadOnlyList<int>> ExpectedAsync(PurchaseModelKind model)
    {
        var history = (await Services.GetRequiredService<Snapshots>().GetAsync(Shop.StoreId, CancellationToken.None))!.History;
        var forecast = CustomerForecast.Fit(PurchaseReader.Read(history)!, new ForecastOptions { Model = model }).Forecast!;
        return [.. Enumerable.Range(0, history.CustomerCount).Where(customer => forecast.ChanceAlive(customer) <= 0.5).Select(customer => history.CustomerIds[customer])];
    }
}
