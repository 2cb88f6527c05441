using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class PredictedReportsTests : ShopServices
{
    [Theory]
    [InlineData("2024-01-29", Grain.Week)]
    [InlineData("2024-05-01", Grain.Month)]
    [InlineData("2024-12-31", Grain.Quarter)]
    public async Task What_is_seen_without_a_model_is_cut_finely_enough_for_a_curve(string last, Grain grain)
    {
        Shop.Order("ana@example.com", "2024-01-01", 10).Order("budi@example.com", last, 10).Save();

        var report = (await Services.GetRequiredService<PredictedReports>().GetAsync(new PredictedQuery()))!;

        Assert.Equal(RefusalReason.TooFewRepeaters, report.Refusal!.Reason);
        Assert.Equal(grain, report.Observed!.Grain);
    }

    [Fact]
    public async Task Cohorts_add_up_to_the_whole_and_so_do_months()
    {
        Shop.Draw();

        var report = await GetAsync(new PredictedQuery());

        var whole = report.Whole!;
        Assert.Equal(241, whole.Customers);
        Assert.Equal(whole.Orders.Value, report.Sets.Sum(static set => set.Forecast.Orders.Value), 6);
        Assert.Equal(whole.Revenue!.Value.Value, report.Sets.Sum(static set => set.Forecast.Revenue!.Value.Value), 6);
        Assert.Equal(whole.Orders.Value, whole.OrdersByMonth.Sum(static month => month.Value), 6);
        Assert.Equal((12, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 30)), (report.Months.Count, report.Months[0].From, report.Months[^1].To));
        Assert.All(report.Months.Zip(report.Months.Skip(1)), static pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
    }

    [Fact]
    public async Task Filters_choose_whose_sums_are_shown_and_not_what_the_models_are_fitted_to()
    {
        Shop.Draw();

        var all = await GetAsync(new PredictedQuery());
        var some = await GetAsync(new PredictedQuery { History = new HistoryQuery { Country = "Germany" } });
        var others = await GetAsync(new PredictedQuery { History = new HistoryQuery { Country = "Netherlands" } });

        Assert.Equal(all.Forecast!.LogLikelihood, some.Forecast!.LogLikelihood);
        Assert.Equal((121, 120, 241), (some.Customers, others.Customers, some.AllCustomers));
        Assert.Equal(all.Whole!.Orders.Value, some.Whole!.Orders.Value + others.Whole!.Orders.Value, 6);
        Assert.Equal(all.BackTest!.BackTest!.ActualOrders, some.BackTest!.BackTest!.ActualOrders);
    }

    [Fact]
    public async Task Margin_and_ratio_scale_what_is_worth_and_what_may_be_paid()
    {
        Shop.Draw();

        var full = await GetAsync(new PredictedQuery());
        var half = await GetAsync(new PredictedQuery { MarginPercent = 50, TargetRatio = 6 });

        Assert.Equal(full.Whole!.Revenue!.Value.Value, half.Whole!.Revenue!.Value.Value, 9);
        Assert.Equal(full.ClvPerCustomerOf(full.Whole)!.Value.Upper / 2, half.ClvPerCustomerOf(half.Whole)!.Value.Upper, 9);
        Assert.Equal(full.Distribution!.Mean / 2, half.Distribution!.Mean, 9);
        Assert.Equal(full.MaximumCpa!.Value.Value / 4, half.MaximumCpa!.Value.Value, 9);
        Assert.Equal(full.NewCustomer!.Clv.Value / 3, full.MaximumCpa.Value.Value, 9);
        Assert.Equal(full.ClvPerCustomerOf(full.Whole)!.Value.Value, full.Distribution.Mean, 6);
    }

    [Fact]
    public async Task Curve_ends_its_observed_part_with_what_the_cohort_has_brought()
    {
        Shop.Draw();

        var report = await GetAsync(new PredictedQuery { Rows = CohortRows.Country });

        var germany = report.Sets.Single(static set => set.Cohort.Key == "Germany");
        var observed = report.CurveDays.Count(day => day <= report.AsOf);
        Assert.Equal((observed, 12), (germany.Curve.Observed.Count, germany.Curve.Continued.Count));
        Assert.Equal(report.AsOf, report.CurveDays[observed - 1]);
        var value = await Services.GetRequiredService<ValueReports>().GetAsync(new ValueQuery { History = new HistoryQuery { Country = "Germany" } });
        Assert.Equal((double)value!.HistoricClv.Value!.Value, germany.Curve.Observed[^1], 6);
        Assert.Equal(germany.Curve.Observed[^1] + (germany.Forecast.Revenue!.Value.Value / 121), germany.Curve.Continued[^1].Value, 6);
    }

    [Fact]
    public async Task Segments_that_overlap_are_each_forecast_in_full()
    {
        Shop.Draw();
        foreach (var name in (string[])["everybody", "everybody-too"])
        {
            await Services.GetRequiredService<SavedSegments>().SaveAsync(new KeptSegment(0, name, null, 0, new FigureBetween(CustomerFigure.Frequency, 1)), static _ => true);
        }

        var report = await GetAsync(new PredictedQuery { Rows = CohortRows.SavedSegment });

        Assert.Equal([241, 241], report.Sets.Select(static set => set.Forecast.Customers));
        Assert.All(report.Sets, set => Assert.Equal(report.Whole!.Orders.Value, set.Forecast.Orders.Value, 6));
    }

    // 45 more countries of one customer each, beside the two drawn.
    [Fact]
    public async Task Sets_beyond_the_largest_forty_are_told_where_they_are_cut()
    {
        for (var country = 0; country < 45; country++)
        {
            Shop.Order(FormattableString.Invariant($"other{country}@example.com"), "2023-05-01", 20, country: FormattableString.Invariant($"Country {country}"));
        }

        Shop.Draw();

        var whole = await GetAsync(new PredictedQuery { Rows = CohortRows.Channel });
        var cut = await GetAsync(new PredictedQuery { Rows = CohortRows.Country });

        Assert.Equal(whole.Sets.Count, whole.SetsInAll);
        Assert.Equal(0, whole.SetsLeftOut);
        Assert.Equal(whole.Whole, cut.Whole);
        Assert.Equal((40, 47, 7), (cut.Sets.Count, cut.SetsInAll, cut.SetsLeftOut));
        Assert.Equal("The largest 40 of 47 are shown.", PredictedTexts.LeftOut(cut));
    }

    [Fact]
    public async Task Shop_without_repeaters_is_refused_and_its_observed_curve_stays()
    {
        for (var customer = 0; customer < 50; customer++)
        {
            Shop.Order($"c{customer}@example.com", "2024-01-05", 10);
        }

        Shop.Order("c1@example.com", "2024-06-30", 10).Save();

        var report = await GetAsync(new PredictedQuery());

        Assert.Equal((RefusalReason.TooFewRepeaters, 1.0, 30.0), (report.Refusal!.Reason, report.Refusal.Found, report.Refusal.Needed));
        Assert.Null(report.Whole);
        Assert.Null(report.MaximumCpa);
        Assert.NotEmpty(report.Observed!.Cohorts);
    }

    [Fact]
    public async Task Forecast_of_an_earlier_day_is_of_the_customers_there_were()
    {
        Shop.Draw();
        var options = new AnalysisOptions { AsOf = new DateOnly(2022, 12, 31) };

        var report = await GetAsync(new PredictedQuery { History = new HistoryQuery { Options = options }, Months = 6 });

        Assert.True(report.AllCustomers is > 100 and < 241);
        Assert.Equal(report.AllCustomers, report.Whole!.Customers);
        Assert.Equal(report.Whole.Orders.Value, report.Sets.Sum(static set => set.Forecast.Orders.Value), 6);
        Assert.Equal(new DateOnly(2023, 1, 1), report.Months[0].From);
    }

    private async Task<PredictedReport> GetAsync(PredictedQuery query) => (await Services.GetRequiredService<PredictedReports>().GetAsync(query))!;
}
