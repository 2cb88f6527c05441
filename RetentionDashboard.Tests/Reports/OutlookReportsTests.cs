using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Forecast;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

/// <summary>What models expect of single customers: on their page, in lists and in rules.</summary>
public sealed class OutlookReportsTests : ShopServices
{
    private static readonly CustomerColumns Expected = new(CustomerColumn.ChanceAlive, CustomerColumn.ExpectedOrders, CustomerColumn.PredictedValue);

    [Fact]
    public async Task Customers_figures_are_those_of_the_stores_models_within_their_bands()
    {
        Shop.Draw();
        var rows = await RowsAsync(new CustomersQuery { Shown = Expected, Sort = CustomerSort.Orders, Take = 1 });

        var known = (await ExpectedOfAsync(rows[0].Id))!;

        var outlook = known.Outlook!;
        Assert.False(known.IsOnce);
        Assert.Null(known.SecondChance);
        Assert.Equal(rows[0].Marks!.ChanceAlive!.Value, outlook.ChanceAlive.Value, 9);
        Assert.Equal(rows[0].Marks!.ExpectedOrders!.Value, outlook.Orders.Value, 9);
        Assert.Equal(rows[0].Marks!.PredictedValue!.Value, outlook.Clv!.Value.Value, 6);
        Assert.InRange(outlook.Orders.Value, outlook.Orders.Lower, outlook.Orders.Upper);
        Assert.True(outlook.Orders.Lower < outlook.Orders.Upper);
    }

    [Fact]
    public async Task Buyer_of_one_day_is_alive_by_definition_and_another_model_is_asked()
    {
        Shop.Order("once@example.com", "2022-02-01", 20).Draw();

        var known = (await ExpectedOfAsync(Shop.CustomerId("once@example.com")))!;

        Assert.True(known.IsOnce);
        Assert.Equal(1, known.Outlook!.ChanceAlive.Value);
        Assert.InRange(known.SecondChance!.Value.Value, 0.0001, 0.6);
    }

    [Fact]
    public async Task Contact_is_told_of_those_whose_own_rhythm_has_passed()
    {
        foreach (var day in new[] { "2023-01-01", "2023-02-01", "2023-03-01", "2023-04-01", "2023-05-01" })
        {
            Shop.Order("late@example.com", day, 20);
        }

        foreach (var day in new[] { "2023-08-01", "2023-09-01", "2023-10-01", "2023-11-01", "2023-12-15" })
        {
            Shop.Order("punctual@example.com", day, 20);
        }

        Shop.Draw();

        var late = await ExpectedOfAsync(Shop.CustomerId("late@example.com"));
        var punctual = await ExpectedOfAsync(Shop.CustomerId("punctual@example.com"));

        Assert.Equal(new ContactWindow(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 8), true), late!.Contact);
        Assert.Null(punctual!.Contact);
    }

    [Theory]
    [InlineData(CustomerSort.ChanceAlive)]
    [InlineData(CustomerSort.ExpectedOrders)]
    [InlineData(CustomerSort.PredictedValue)]
    public async Task List_is_sorted_by_what_is_expected(CustomerSort sort)
    {
        Shop.Draw();

        var down = await RowsAsync(new CustomersQuery { Shown = Expected, Sort = sort });
        var up = await RowsAsync(new CustomersQuery { Shown = Expected, Sort = sort, Descending = false });

        Assert.Equal(241, down.Count);
        Assert.Equal(down.Select(Figure).OrderDescending(), down.Select(Figure));
        Assert.Equal(up.Select(Figure).Order(), up.Select(Figure));
        Assert.True(Figure(up[0]) < Figure(down[0]));

        // As fine as the list is sorted.
        double Figure(CustomerRow row) => Math.Round((sort switch
        {
            CustomerSort.ChanceAlive => row.Marks!.ChanceAlive,
            CustomerSort.ExpectedOrders => row.Marks!.ExpectedOrders,
            _ => row.Marks!.PredictedValue,
        })!.Value, 5);
    }

    [Fact]
    public async Task List_of_customers_tells_what_the_page_of_win_back_tells()
    {
        Shop.Draw();
        var churn = (await Services.GetRequiredService<ChurnReports>().GetAsync(new ChurnQuery { Take = null }))!;

        var rows = await RowsAsync(new CustomersQuery { Group = CustomerGroup.WinBack, Shown = new CustomerColumns(CustomerColumn.ValueAtRisk, CustomerColumn.Contact), Sort = CustomerSort.ValueAtRisk });

        Assert.Equal(churn.Rows.Select(static row => (row.Customer.Id, row.ValueAtRisk, (ContactWindow?)row.Contact)), rows.Take(churn.Total).Select(static row => (row.Id, row.Marks!.ValueAtRisk, row.Marks.Contact)));
        Assert.All(churn.Rows.Take(100), static row => Assert.Equal(row.ValueAtRisk!.Value, row.Outlook!.ValueAtRisk!.Value.Value, 1e-9));
        Assert.All(churn.Rows.Take(100), static row => Assert.True(row.Outlook!.ValueAtRisk!.Value.Lower < row.ValueAtRisk && row.ValueAtRisk < row.Outlook.ValueAtRisk.Value.Upper));
    }

    [Fact]
    public async Task List_by_contact_begins_with_whom_to_write_to_first()
    {
        Shop.Draw();
        var shown = new CustomerColumns(CustomerColumn.Contact);

        var rows = await RowsAsync(new CustomersQuery { Shown = shown, Sort = CustomerSort.Contact, Descending = false });

        (DateOnly, DateOnly)[] windows = [.. rows.Select(static row => (row.Marks!.Contact!.Value.From, row.Marks.Contact.Value.To))];
        Assert.Equal(241, windows.Length);
        Assert.Equal(windows.Order(), windows);
        Assert.True(windows.Distinct().Count() > 10);
    }

    [Fact]
    public async Task Without_a_model_whoever_has_a_rhythm_is_still_written_to_by_it()
    {
        foreach (var day in new[] { "2023-01-01", "2023-02-01", "2023-03-01", "2023-04-01", "2023-05-01" })
        {
            Shop.Order("late@example.com", day, 20);
        }

        Shop.Order("once@example.com", "2023-12-31", 20).Save();

        var rows = await RowsAsync(new CustomersQuery { Shown = new CustomerColumns(CustomerColumn.Contact, CustomerColumn.ValueAtRisk), Sort = CustomerSort.Orders });

        Assert.Equal([new ContactWindow(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 8), true), null], rows.Select(static row => row.Marks!.Contact));
        Assert.All(rows, static row => Assert.Null(row.Marks!.ValueAtRisk));
    }

    [Fact]
    public async Task Rule_has_those_whose_figures_in_the_list_lie_between_its_bounds()
    {
        Shop.Draw();
        var rows = await RowsAsync(new CustomersQuery { Shown = Expected });

        var chances = await RowsAsync(Asking(new FigureBetween(CustomerFigure.ChanceAlive, 20, 80)));
        var valuable = await RowsAsync(Asking(new FigureBetween(CustomerFigure.PredictedValue, From: 100)));

        Assert.Equal(rows.Where(static row => row.Marks!.ChanceAlive is >= 0.2 and <= 0.8).Select(static row => row.Id).Order(), chances.Select(static row => row.Id).Order());
        Assert.Equal(rows.Where(static row => row.Marks!.PredictedValue >= 100).Select(static row => row.Id).Order(), valuable.Select(static row => row.Id).Order());
        Assert.NotEmpty(chances);
        Assert.InRange(valuable.Count, 1, rows.Count - 1);
    }

    [Fact]
    public async Task Margin_of_the_view_decides_whose_predicted_value_is_large_enough()
    {
        Shop.Draw();
        var query = Asking(new FigureBetween(CustomerFigure.PredictedValue, From: 100));
        var options = (await Services.GetRequiredService<CustomersReports>().GetAsync(query))!.Store.Options;

        var whole = await RowsAsync(query with { History = query.History with { Options = options with { MarginPercent = 100 } } });
        var tenth = await RowsAsync(query with { History = query.History with { Options = options with { MarginPercent = 10 } } });

        Assert.True(tenth.Count < whole.Count, $"{tenth.Count} of {whole.Count}");
    }

    [Fact]
    public async Task Rule_about_an_earlier_day_is_answered_by_a_model_of_what_was_known_then()
    {
        Shop.Draw();
        var day = new DateOnly(2023, 6, 30);
        var saved = await Services.GetRequiredService<SavedSegments>().SaveAsync(new KeptSegment(0, "Gone", null, 0, new FigureBetween(CustomerFigure.ChanceAlive, To: 50)), static _ => true);
        var history = (await Services.GetRequiredService<Snapshots>().GetAsync(Shop.StoreId, CancellationToken.None))!.History;
        var known = CustomerForecast.Fit(PurchaseReader.Read(history.UpTo(day))!).Forecast!;
        var cut = history.UpTo(day);

        var rows = await RowsAsync(Asking(new InSegment(InSegment.KeyOf(saved.Id), day)));

        Assert.Equal(Enumerable.Range(0, cut.CustomerCount).Where(customer => known.ChanceAlive(customer) <= 0.5).Select(customer => cut.CustomerIds[customer]), rows.Select(static row => row.Id).Order());
        Assert.NotEmpty(rows);
    }

    [Fact]
    public async Task Without_a_model_columns_are_empty_and_the_rule_says_why_it_has_nobody()
    {
        Shop.Order("ana@example.com", "2023-01-01", 10).Order("budi@example.com", "2023-01-01", 10).Order("ana@example.com", "2023-06-01", 10).Save();

        var report = (await Services.GetRequiredService<CustomersReports>().GetAsync(new CustomersQuery { Shown = Expected, Sort = CustomerSort.ChanceAlive }))!;
        var rule = new Negation(new FigureBetween(CustomerFigure.ChanceAlive, From: 50));
        var count = (await Services.GetRequiredService<RuleCounts>().CountAsync(rule, new HistoryQuery()))!;

        Assert.Equal(RefusalReason.TooFewRepeaters, report.Forecast!.Refusal!.Reason);
        Assert.All(report.Rows, static row => Assert.Equal((null, null, null), (row.Marks!.ChanceAlive, row.Marks.ExpectedOrders, row.Marks.PredictedValue)));
        Assert.Equal(2, report.Rows.Count);
        Assert.Equal(new RuleError("$.rule.rule", RuleProblem.NoForecast), count.Error);
        Assert.Empty(await RowsAsync(Asking(rule)));
        Assert.Equal(report.Forecast, (await Services.GetRequiredService<CustomersReports>().GetAsync(Asking(rule)))!.Forecast);
        Assert.Null((await ExpectedOfAsync(Shop.CustomerId("ana@example.com")))!.Outlook);
    }

    private static CustomersQuery Asking(SegmentRule rule) => new() { History = new HistoryQuery { Segment = SegmentChoice.Of(rule) } };

    private async Task<IReadOnlyList<CustomerRow>> RowsAsync(CustomersQuery query) =>
        (await Services.GetRequiredService<CustomersReports>().GetAsync(query with { Take = query.Take == 1 ? 1 : null }))!.Rows;

    private Task<CustomerExpected?> ExpectedOfAsync(int customer) => Services.GetRequiredService<OutlookReports>().GetForAsync(customer, Shop.StoreId);
}
