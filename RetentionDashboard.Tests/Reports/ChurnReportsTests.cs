using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class ChurnReportsTests : ShopServices
{
    [Fact]
    public async Task Numbers_of_the_gone_are_the_sums_of_each_customers_chances()
    {
        Shop.Draw();
        var (snapshot, forecast) = await ForecastAsync(PurchaseModelKind.BgNbd);

        var report = (await Services.GetRequiredService<ChurnReports>().GetAsync(new ChurnQuery { Take = null }))!;

        var (gone, likely, spent, risk) = (0.0, 0, 0.0, 0.0);
        for (var customer = 0; customer < snapshot.History.CustomerCount; customer++)
        {
            var alive = forecast.ChanceAlive(customer)!.Value;
            gone += 1 - alive;
            likely += alive < 0.5 ? 1 : 0;
            spent += (1 - alive) * (double)Money.ToDecimal(CustomerSummary.Of(snapshot.History, customer).Money.Net);
            risk += forecast.Clv(customer)!.Value * (1 - alive);
        }

        var figures = report.Figures!;
        Assert.Equal(gone, figures.Gone.Value, 6);
        Assert.InRange(figures.Gone.Value, figures.Gone.Lower, figures.Gone.Upper);
        Assert.Equal(report.Customers, figures.Gone.Value + figures.Alive.Value, 6);
        Assert.Equal(likely, figures.MoreLikelyGone);
        Assert.Equal(spent, figures.Spent, 3);
        Assert.Equal(risk, figures.ValueAtRisk!.Value.Value, 3);
        Assert.True(figures.ValueAtRisk.Value.Lower < risk && risk < figures.ValueAtRisk.Value.Upper);
        Assert.Equal(report.Customers, report.Survival.Sum(static bar => bar.Customers));
    }

    [Fact]
    public async Task List_holds_whoever_is_silent_for_longer_than_usual_and_in_doubt_by_value_at_risk_and_the_page_of_customers_has_the_same()
    {
        Shop.Draw();
        var (snapshot, forecast) = await ForecastAsync(PurchaseModelKind.BgNbd);
        var query = new ChurnQuery { Take = null };

        var report = (await Services.GetRequiredService<ChurnReports>().GetAsync(query))!;
        var list = (await Services.GetRequiredService<CustomersReports>().GetAsync(query.List))!;
        var second = (await Services.GetRequiredService<ChurnReports>().GetAsync(query with { Skip = 5, Take = 5 }))!;

        int[][] days = [.. Enumerable.Range(0, snapshot.History.CustomerCount).Select(customer => snapshot.History.DaysOf(customer).ToArray().Distinct().ToArray())];
        var usualReturn = Median(days.Where(static own => own.Length > 1).Select(static own => own[1] - own[0]));
        var asOf = snapshot.History.AsOf!.Value.DayNumber;
        var expected = WinBack.Ranked(forecast, customer => forecast.ChanceAlive(customer) is >= 0.05 and < 1 && asOf - days[customer][^1] > (days[customer].Length == 1 ? usualReturn : Median(days[customer].Zip(days[customer].Skip(1), static (one, next) => next - one))))
            .Select(customer => snapshot.History.CustomerIds[customer]).ToArray();
        Assert.True(expected.Length > 20 && expected.Length < report.Figures!.InDoubt);
        Assert.Equal(expected, report.Rows.Select(static row => row.Customer.Id));
        Assert.Equal(expected, list.Rows.Select(static row => row.Id));
        Assert.Equal(expected[5..10], second.Rows.Select(static row => row.Customer.Id));
        Assert.Equal(expected.Length, second.Total);
        Assert.All(report.Rows, static row => Assert.Equal(row.Clv!.Value * (1 - row.ChanceAlive), row.ValueAtRisk!.Value, 9));
        Assert.All(report.Rows, row => Assert.True(row.Contact.From > report.AsOf && row.Contact.To > row.Contact.From));
    }

    [Fact]
    public async Task Customers_in_doubt_are_as_many_as_their_list()
    {
        Shop.Draw();
        var query = new ChurnQuery { Model = PurchaseModelKind.BgNbd };
        var (_, forecast) = await ForecastAsync(PurchaseModelKind.BgNbd);

        var report = (await Services.GetRequiredService<ChurnReports>().GetAsync(query))!;
        var list = (await Services.GetRequiredService<CustomersReports>().GetAsync(query.Behind(CustomerGroup.InDoubt)))!;

        Assert.Equal(Enumerable.Range(0, forecast.Summary.Places).Count(customer => forecast.ChanceAlive(customer) < 1), report.Figures!.InDoubt);
        Assert.Equal(report.Figures!.InDoubt, list.Total);
    }

    [Fact]
    public async Task Customers_more_likely_gone_than_not_are_as_many_as_their_list()
    {
        Shop.Draw();
        var query = new ChurnQuery { Model = PurchaseModelKind.MbgNbd, History = new HistoryQuery { Country = "Netherlands" } };

        var report = (await Services.GetRequiredService<ChurnReports>().GetAsync(query))!;
        var list = (await Services.GetRequiredService<CustomersReports>().GetAsync(query.Behind(CustomerGroup.LikelyGone)))!;

        Assert.Equal(120, report.Customers);
        Assert.True(list.Total > 0);
        Assert.Equal(list.Total, report.Figures!.MoreLikelyGone);
    }

    [Fact]
    public async Task First_time_buyers_are_in_doubt_only_by_the_model_that_lets_them_go()
    {
        Shop.Draw();

        var usual = (await Services.GetRequiredService<ChurnReports>().GetAsync(new ChurnQuery { Take = null }))!;
        var other = (await Services.GetRequiredService<ChurnReports>().GetAsync(new ChurnQuery { Take = null, Model = PurchaseModelKind.MbgNbd }))!;

        Assert.True(usual.Figures!.WithOneOrder > 0);
        Assert.True(usual.TakesFirstOrdersForAlive);
        Assert.Equal(usual.Customers - usual.Figures.WithOneOrder, usual.Figures.InDoubt);
        Assert.All(usual.Rows, static row => Assert.NotNull(row.Customer.MedianDaysBetweenOrders));
        Assert.False(other.TakesFirstOrdersForAlive);
        Assert.Equal(other.Customers, other.Figures!.InDoubt);
        Assert.Contains(other.Rows, static row => row.Customer.MedianDaysBetweenOrders is null);
    }

    [Fact]
    public async Task Earlier_as_of_date_knows_nothing_of_later_customers()
    {
        Shop.Draw();
        var day = new DateOnly(2022, 12, 31);
        var options = new AnalysisOptions { AsOf = day };

        var report = (await Services.GetRequiredService<ChurnReports>().GetAsync(new ChurnQuery { Take = null, History = new HistoryQuery { Options = options } }))!;

        Assert.Equal(day, report.AsOf);
        Assert.InRange(report.Customers, 100, 240);
        Assert.Equal(report.Customers, report.Survival.Sum(static bar => bar.Customers));
        Assert.All(report.Rows, row => Assert.True(row.Customer.LastOrder <= day));
    }

    // W is 90 days, the data end on 31 December: Ana and Budi are silent for 365 and 200 days, Citra for 100 after one order, Dewi for 30.
    [Fact]
    public async Task Without_a_model_those_at_risk_and_lapsed_are_counted()
    {
        Shop.Order("ana@example.com", "2023-12-31", 10).Order("budi@example.com", "2024-06-14", 20).Order("citra@example.com", "2024-09-22", 40)
            .Order("dewi@example.com", "2024-12-01", 80).Order("eko@example.com", "2024-12-31", 160).Save();

        var report = (await Services.GetRequiredService<ChurnReports>().GetAsync(new ChurnQuery()))!;

        Assert.Equal(RefusalReason.TooFewRepeaters, report.Refusal!.Reason);
        Assert.Null(report.Figures);
        Assert.Empty(report.Rows);
        Assert.Equal([(null, 5, 310m), ((int?)LifecycleStage.AtRisk, 1, 40m), ((int?)LifecycleStage.Lapsed, 2, 30m)], report.Observed.Select(static size => (size.Segment?.Value, size.Customers, size.Revenue)));
    }

    // Two windows are 180 days, the data end on 31 December. Asked are those who came by 3 July: Ana, Budi, Citra, Dewi, Eko, Fitri. Ana, Budi and Citra have not ordered since.
    [Fact]
    public async Task Ten_customers_are_asked_left_or_too_new()
    {
        Shop.Order("ana@example.com", "2024-01-01", 10).Order("budi@example.com", "2024-02-01", 10).Order("budi@example.com", "2024-07-03", 10)
            .Order("citra@example.com", "2024-07-03", 10).Order("dewi@example.com", "2024-01-05", 10).Order("dewi@example.com", "2024-07-04", 10)
            .Order("eko@example.com", "2024-03-01", 10).Order("eko@example.com", "2024-12-31", 10).Order("fitri@example.com", "2024-03-01", 10).Order("fitri@example.com", "2024-11-01", 10)
            .Order("gita@example.com", "2024-07-04", 10).Order("hadi@example.com", "2024-10-01", 10).Order("indah@example.com", "2024-12-01", 10).Order("joko@example.com", "2024-12-31", 10).Save();

        var report = (await Services.GetRequiredService<ChurnReports>().GetReasonsAsync(new HistoryQuery()))!;

        Assert.Equal((180, 10, 4), (report.SilentDays, report.Customers, report.TooNew));
        Assert.Equal((6, 3), (report.Reasons.Customers, report.Reasons.Left));
        Assert.Empty(report.Reasons.Reasons);
        Assert.False(report.Reasons.IsAdjusted);
    }

    // Of 100 from Indonesia 80 left, of 100 from Singapore 40.
    [Fact]
    public async Task Country_whose_customers_leave_more_often_lost_as_many_as_the_difference_says()
    {
        AddLeaving();

        var report = (await Services.GetRequiredService<ChurnReports>().GetReasonsAsync(new HistoryQuery()))!;

        Assert.Equal((200, 120), (report.Reasons.Customers, report.Reasons.Left));
        Assert.True(report.Reasons.IsAdjusted);
        var first = report.Reasons.Reasons[0];
        Assert.Equal(("country", "ID", 100, 80, 100, 40), (first.Trait, first.Level, first.Customers, first.Left, first.OtherCustomers, first.OthersLeft));
        Assert.Equal(0.4, first.Difference!.Value, 0.02);
        Assert.Equal(40, first.CustomersLost!.Value, 2.0);
        Assert.InRange(first.Lower!.Value, 0.2, 0.35);
    }

    // Of 100 whose first order left the next day 20 stayed away, of 100 who waited nine days 60; of 40 nobody knows how long they waited.
    [Fact]
    public async Task Delivery_delay_of_the_first_order_is_a_trait_where_orders_tell_it()
    {
        Add("early", 100, 20, fulfilledAfter: 1);
        Add("late", 100, 60, fulfilledAfter: 9);
        Add("unknown", 40, 20, fulfilledAfter: null);
        Shop.Save();

        var report = (await Services.GetRequiredService<ChurnReports>().GetReasonsAsync(new HistoryQuery()))!;

        Assert.True(report.Reasons.IsAdjusted);
        Assert.Equal([("8-14", 100, 60, 100, 20), ("0-1", 100, 20, 100, 60)], report.Reasons.Reasons.Where(static reason => reason.Trait == "delivery")
            .Select(static reason => (reason.Level, reason.Customers, reason.Left, reason.OtherCustomers, reason.OthersLeft)));
        Assert.Equal(0.4, report.Reasons.Reasons[0].Difference!.Value, 0.03);
        Assert.Equal(40, report.Reasons.Reasons[0].CustomersLost!.Value, 3.0);
    }

    // On 5 January those who waited nine days were still waiting.
    [Fact]
    public async Task What_was_not_fulfilled_by_the_as_of_date_is_not_known_then()
    {
        Add("early", 100, 20, fulfilledAfter: 1);
        Add("late", 100, 60, fulfilledAfter: 9);
        Shop.Order("newest@example.com", "2024-12-31", 10).Save();
        var snapshots = Services.GetRequiredService<Snapshots>();

        var (snapshot, _, deliveries) = (await snapshots.OpenWithDeliveriesAsync(new HistoryQuery(), CancellationToken.None))!.Value;

        Assert.Equal([(1, 100), (-1, 100)], deliveries.In(snapshot.History.UpTo(new DateOnly(2024, 1, 5)))!.CountBy(static days => days).Select(static count => (count.Key, count.Value)));
        Assert.Equal([(1, 100), (9, 100), (-1, 1)], deliveries.In(snapshot.History)!.CountBy(static days => days).Select(static count => (count.Key, count.Value)));
    }

    [Fact]
    public async Task Without_a_fulfilment_date_there_is_no_delivery_delay()
    {
        AddLeaving();

        var (snapshot, _, deliveries) = (await Services.GetRequiredService<Snapshots>().OpenWithDeliveriesAsync(new HistoryQuery(), CancellationToken.None))!.Value;
        var report = (await Services.GetRequiredService<ChurnReports>().GetReasonsAsync(new HistoryQuery()))!;

        Assert.Null(deliveries.In(snapshot.History));
        Assert.DoesNotContain(report.Reasons.Reasons, static reason => reason.Trait == "delivery");
        Assert.DoesNotContain(report.Reasons.TooRare, static rare => rare.Trait == "delivery");
    }

    private void Add(string word, int customers, int leaving, int? fulfilledAfter)
    {
        for (var customer = 0; customer < customers; customer++)
        {
            var name = FormattableString.Invariant($"{word}{customer}@example.com");
            Shop.Order(name, "2024-01-01", 10, fulfilledAfter: fulfilledAfter);
            if (customer >= leaving)
            {
                Shop.Order(name, "2024-12-31", 10, fulfilledAfter: 2);
            }
        }
    }

    private void AddLeaving()
    {
        for (var customer = 0; customer < 200; customer++)
        {
            var (id, place) = (customer % 2 == 0, customer / 2);
            var name = FormattableString.Invariant($"c{customer}@example.com");
            Shop.Order(name, "2024-01-01", 10, country: id ? "ID" : "SG");
            if (place >= (id ? 80 : 40))
            {
                Shop.Order(name, "2024-12-31", 10, country: id ? "ID" : "SG");
            }
        }

        Shop.Save();
    }

    private async Task<(Snapshot Snapshot, CustomerForecast Forecast)> ForecastAsync(PurchaseModelKind model)
    {
        var snapshot = (await Services.GetRequiredService<Snapshots>().GetAsync(null, CancellationToken.None))!;
        return (snapshot, Forecasts.Of(snapshot, snapshot.Store, new ForecastOptions { Model = model })!.Forecast!);
    }

    private static double Median(IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }
}
