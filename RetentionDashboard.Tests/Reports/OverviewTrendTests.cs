using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class OverviewTrendTests
{
    // Up to 30 June: 5 orders of 2 customers worth 100 in 182 days; of the two who were active before the second quarter, one still was at its end.
    [Fact]
    public void Formula_clv_of_a_month_is_aov_times_frequency_times_lifetime_up_to_its_end()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01", 10).Order(1, "2024-02-20", 20).Order(2, "2024-03-01", 30)
            .Order(1, "2024-05-01", 25).Order(1, "2024-06-10", 15)
            .Order(3, "2024-07-05", 99)
            .Build();

        var months = OverviewTrend.Of(ViewOf(history, new AnalysisOptions())).Months;

        var june = months.Single(static month => month.Period.Key == "2024-06");
        var (aov, frequency, lifetime) = (100m / 5, 5m / 2 / (182 / 365.25m), 1 / (4 * 0.5m));
        Assert.Equal(aov * frequency * lifetime, june.FormulaClv);
        Assert.Equal(40, june.DaysBetweenOrders);
        // Nobody was active before the first quarter.
        Assert.Null(months.Single(static month => month.Period.Key == "2024-05").FormulaClv);
        // Of two gaps, 50 days to 20 February and 71 to 1 May, none ends in March.
        Assert.Equal((50m, null, 71m), (months[1].DaysBetweenOrders, months[2].DaysBetweenOrders, months[4].DaysBetweenOrders));
    }

    [Theory]
    [InlineData(4, LifetimeSource.Churn)]
    [InlineData(5, LifetimeSource.Churn)]
    [InlineData(6, LifetimeSource.Observed)]
    [InlineData(7, LifetimeSource.Fixed)]
    public void Formula_clv_of_a_month_is_the_headline_of_the_data_up_to_then(int seed, LifetimeSource source)
    {
        var history = RandomShop.Rows(seed).Build();
        var options = new AnalysisOptions { ActivityWindowDays = 45, LifetimeSource = source };

        var months = OverviewTrend.Of(ViewOf(history, options)).Months;

        Assert.InRange(months.Count(static month => month.FormulaClv > 0), 5, 10);
        Assert.All(months.Where(static month => month.Complete), month =>
        {
            var headline = ViewOf(history.UpTo(month.Period.LastDay), options);
            Assert.Equal(headline.FormulaClv(null).Value, month.FormulaClv);
            Assert.Equal(GapCounts.Count(headline.History, headline.Selection, month.Period.Days).Median, month.DaysBetweenOrders);
        });
    }

    private static HistoryView ViewOf(OrderHistory history, AnalysisOptions options) =>
        new(new StoreInfo(1, "Tea", "EUR", false, options), history, CustomerSelection.Everybody, null);
}
