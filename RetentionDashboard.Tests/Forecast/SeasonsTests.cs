using RetentionDashboard.Forecast;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

public sealed class SeasonsTests
{
    [Fact]
    public void Growth_is_no_season() =>
        Assert.All(Seasons.Of([.. Enumerable.Range(0, 48).Select(static month => 10.0 + month)], 3)!.Factors, static factor => Assert.Equal(1, factor, 0.02));

    [Fact]
    public void Month_of_twice_as_many_is_found()
    {
        var seasons = Seasons.Of([.. Enumerable.Range(0, 36).Select(static month => month % 12 == 11 ? 24.0 : 12.0)], 1)!;

        Assert.Equal(24.0 / 13, seasons.Factors[11], 1e-9);
        Assert.Equal(seasons.Factors[11], seasons.Strongest);
    }

    [Fact]
    public void Strong_season_is_a_warning_with_its_factor()
    {
        var summary = SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 600, 800, 0, 1).Summary;
        var even = new Seasons([.. Enumerable.Repeat(1.0, 12)]);
        var december = new Seasons([.. Enumerable.Repeat(0.9, 11), 2.1]);

        var warning = Assert.Single(CustomerForecast.Fit(summary, null, december).Forecast!.Warnings, static one => one.Reason == WarningReason.Seasonality);
        Assert.Equal(2.1, warning.Found);
        Assert.DoesNotContain(CustomerForecast.Fit(summary, null, even).Forecast!.Warnings, static one => one.Reason == WarningReason.Seasonality);
    }

    [Fact]
    public void Repeats_of_a_history_are_counted_by_month()
    {
        var shop = new Purchases();
        for (var customer = 1; customer <= 60; customer++)
        {
            shop.Order(customer, "2021-01-01");
            for (var month = 0; month < 30; month++)
            {
                shop.Order(customer, new DateOnly(2021, 2, 10).AddMonths(month).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        var seasons = Seasons.Of(shop.Build("2023-07-31"))!;

        // Repeats a day: even months but for their lengths.
        Assert.Equal(12, seasons.Factors.Count);
        Assert.All(seasons.Factors.Skip(1), static factor => Assert.InRange(factor, 0.9, 1.12));
    }

    [Fact]
    public void A_year_tells_no_season() =>
        Assert.Null(Seasons.Of(DrawnHistory.Of(500, 400, 1)));
}
