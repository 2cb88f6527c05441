using RetentionDashboard.Forecast;

namespace RetentionDashboard.Tests.Forecast;

public sealed class WinBackTests
{
    private static readonly CustomerForecast Forecast = CustomerForecast
        .Fit(SimulatedShop.Draw(DrawnHistory.Model, DrawnHistory.Spend, 800, 700, 0, 33).Summary).Forecast!;

    [Theory]
    [InlineData(100, 1, 0)]
    [InlineData(80, 0.75, 20)]
    [InlineData(0, 0, 0)]
    public void Value_at_risk_is_the_part_that_may_be_gone(double clv, double alive, double risk) => Assert.Equal(risk, WinBack.ValueAtRisk(clv, alive));

    [Fact]
    public void Whoever_may_go_either_way_is_before_the_certain()
    {
        // Worth 100 if alive.
        double[] risks = [.. new[] { 0.02, 0.3, 0.5, 0.8, 0.99 }.Select(static alive => WinBack.ValueAtRisk(100 * alive, alive))];

        Assert.Equal(25, risks.Max());
        Assert.Equal(risks.Max(), risks[2]);
    }

    [Fact]
    public void Ranking_is_by_value_at_risk_among_the_chosen()
    {
        var ranked = WinBack.Ranked(Forecast, static customer => customer % 2 == 0, 50);

        Assert.Equal(50, ranked.Count);
        Assert.All(ranked, static customer => Assert.Equal(0, customer % 2));
        double[] risks = [.. ranked.Select(customer => WinBack.ValueAtRisk(Forecast, customer)!.Value)];
        Assert.Equal(risks.OrderDescending(), risks);
        Assert.Equal(risks[0], Enumerable.Range(0, 400).Max(static half => WinBack.ValueAtRisk(Forecast, 2 * half)));
    }

    [Theory]
    [InlineData("2024-05-20", "2024-06-10", "2024-05-20", "2024-06-10", false)]
    [InlineData("2024-04-20", "2024-05-20", "2024-05-02", "2024-05-20", false)]
    [InlineData("2024-03-01", "2024-03-21", "2024-05-02", "2024-05-22", true)]
    [InlineData("2024-03-01", "2024-03-02", "2024-05-02", "2024-05-09", true)]
    [InlineData("2024-06-01", "2024-06-02", "2024-06-01", "2024-06-08", false)]
    [InlineData("2024-06-01", "2024-12-31", "2024-06-01", "2024-07-31", false)]
    [InlineData("2022-01-01", "2023-12-31", "2024-05-02", "2024-07-01", true)]
    public void Contact_falls_into_the_own_rhythm_from_tomorrow_on(string dueFrom, string dueTo, string from, string to, bool overdue) =>
        Assert.Equal(
            new ContactWindow(Day(from), Day(to), overdue),
            ContactWindow.Of(Day(dueFrom), Day(dueTo), Day("2024-05-01")));

    [Fact]
    public void Next_order_is_due_when_the_middle_half_of_those_alive_order()
    {
        var model = PurchaseModel.Of(PurchaseModelKind.BgNbd, 1, 4, 1, 3);
        // Four repeats in 26 weeks: shape 5, scale 30 weeks; quartiles 30 (0.75^-0.2 - 1) = 1.777 and 30 (0.25^-0.2 - 1) = 9.585 weeks.
        var due = NextOrderDue.Of(model, new RepeatPurchases(4, 170, 182), Day("2024-05-01"));

        Assert.Equal((Day("2024-05-14"), Day("2024-07-08")), (due.From, due.To));
        Assert.Equal(0.75, model.Future().NoneShare(4, 182, 1.7765), 0.001);
    }

    [Fact]
    public void Base_survives_less_the_longer_it_is_silent()
    {
        var bars = BaseSurvival.Of(Forecast, static _ => true, static _ => 10);

        Assert.Equal(800, bars.Sum(static bar => bar.Customers));
        Assert.Equal(Enumerable.Range(0, 800).Sum(customer => Forecast.ChanceAlive(customer)!.Value), bars.Sum(static bar => bar.Alive), 1e-9);
        Assert.All(bars, static bar => Assert.Equal(10 * bar.Gone, bar.Spent, 1e-9));
        Assert.Equal(Enumerable.Range(0, 800).Sum(customer => Forecast.Clv(customer)!.Value), bars.Sum(static bar => bar.Clv!.Value), 1e-6);
        Assert.Equal((0, 30), (bars[0].FromDays, bars[0].ToDays));
        Assert.True(bars.Count <= 25);
    }

    [Fact]
    public void Survival_is_that_of_repeaters_who_fall_silent()
    {
        var bars = BaseSurvival.Of(Forecast, static customer => Forecast.Summary.Of(customer) is { Repeats: >= 3 }, static _ => 0);

        Assert.True(bars[0].ShareAlive > 0.8 && bars[^1].ShareAlive < 0.4, $"{bars[0].ShareAlive} {bars[^1].ShareAlive}");
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
