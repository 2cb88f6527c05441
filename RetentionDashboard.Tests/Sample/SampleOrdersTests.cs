using RetentionDashboard.Sample;

namespace RetentionDashboard.Tests.Sample;

public sealed class SampleOrdersTests
{
    private static readonly SampleOrders Shop = SampleOrders.Generate(6000, seed: 2024);

    [Fact]
    public void Generated_orders_are_as_many_as_asked_for_numbered_without_gaps_and_oldest_first()
    {
        var orders = Shop.ToArray();

        Assert.Equal(6000, orders.Length);
        Assert.Equal(Enumerable.Range(1001, 6000), orders.Select(order => order.Number));
        Assert.Equal(orders.OrderBy(order => order.PlacedAt).Select(order => order.Number), orders.Select(order => order.Number));
        Assert.All([orders[0], orders[^1]], order =>
            Assert.InRange(DateOnly.FromDateTime(order.PlacedAt), SampleCalendar.FirstDay, SampleCalendar.LastDay));
    }

    [Fact]
    public void The_same_seed_gives_the_same_orders_and_another_seed_does_not()
    {
        static IEnumerable<(DateTime, string, decimal)> Facts(int seed) =>
            SampleOrders.Generate(200, seed).Select(order => (order.PlacedAt, order.Customer.Email, order.Total));

        Assert.Equal(Facts(5), Facts(5));
        Assert.NotEqual(Facts(5), Facts(6));
    }

    [Fact]
    public void Between_a_third_and_a_half_of_the_customers_come_back()
    {
        var customers = Attributed().GroupBy(order => order.Customer.Number).ToArray();

        Assert.InRange(customers.Count(orders => orders.Count() > 1) / (double)customers.Length, 1 / 3.0, 1 / 2.0);
    }

    [Fact]
    public void Retention_is_highest_in_the_first_month_and_falls_over_the_year()
    {
        var retention = Retention();

        Assert.Equal(retention[1], retention[1..12].Max());
        Assert.InRange(retention[1], 0.1, 0.3);
        Assert.InRange(retention[11], 0.01, retention[1] / 2);
    }

    [Fact]
    public void Customers_of_the_app_come_back_more_than_those_of_a_marketplace()
    {
        double RepeatRate(string channel)
        {
            var customers = Attributed().GroupBy(order => order.Customer.Number).Where(orders => orders.First().Channel == channel).ToArray();
            return customers.Count(orders => orders.Count() > 1) / (double)customers.Length;
        }

        Assert.True(RepeatRate("mobile_app") > RepeatRate("marketplace") + 0.08);
    }

    [Fact]
    public void Double_date_sales_and_Ramadan_are_busy_and_Lebaran_is_quiet()
    {
        var days = Shop.GroupBy(order => DateOnly.FromDateTime(order.PlacedAt)).ToDictionary(orders => orders.Key, orders => orders.Count());
        double Daily(DateOnly from, DateOnly to) =>
            Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Average(day => days.GetValueOrDefault(from.AddDays(day)));
        var year = Daily(new(2025, 1, 1), new(2025, 12, 31));

        Assert.True(Daily(new(2025, 11, 11), new(2025, 11, 11)) > 3 * year);
        Assert.True(Daily(new(2025, 12, 12), new(2025, 12, 12)) > 3 * year);
        Assert.True(Daily(new(2025, 3, 5), new(2025, 3, 27)) > 1.2 * year);
        Assert.True(Daily(new(2025, 3, 28), new(2025, 4, 6)) < 0.8 * year);
    }

    [Fact]
    public void Guests_cancelled_orders_refunds_and_discounts_are_there_and_are_few()
    {
        double Share(Func<SampleOrder, bool> of) => Shop.Count(of) / (double)Shop.Count;

        Assert.InRange(Share(order => order.Customer.IsGuest), 0.01, 0.06);
        Assert.InRange(Share(order => order.CancelledAt is not null), 0.015, 0.035);
        Assert.InRange(Share(order => order.Refund is { IsWholeOrder: true }), 0.01, 0.04);
        Assert.InRange(Share(order => order.Refund is { IsWholeOrder: false }), 0.01, 0.04);
        Assert.InRange(Share(order => order.DiscountCode is not null), 0.08, 0.25);
        Assert.Equal(SampleCustomer.Channels.Count, Shop.Select(order => order.Channel).Distinct().Count());
    }

    [Fact]
    public void Most_customers_live_in_Indonesia_and_all_of_them_are_invented()
    {
        var customers = Attributed().Select(order => order.Customer).DistinctBy(customer => customer.Number).ToArray();

        Assert.InRange(customers.Count(customer => customer.Place.Country == "ID") / (double)customers.Length, 0.7, 0.9);
        Assert.All(customers, customer => Assert.EndsWith("@example.com", customer.Email, StringComparison.Ordinal));
        Assert.Equal(customers.Length, customers.Select(customer => customer.Email).Distinct().Count());
    }

    [Fact]
    public void Amounts_of_an_order_agree_in_whole_rupiah_and_in_cents()
    {
        foreach (var currency in SampleCurrency.All)
        {
            Assert.All(SampleOrders.Generate(500, seed: 3, currency), order =>
            {
                Assert.Equal(order.Lines.Sum(line => line.Price * line.Quantity), order.Subtotal + order.Discount);
                Assert.Equal(order.Total, order.Subtotal + order.Shipping);
                Assert.Equal(order.Subtotal, decimal.Round(order.Subtotal, currency.Decimals));
                Assert.InRange(order.Refunded, 0, order.Total);
            });
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(SampleOrders.Most + 1)]
    public void A_count_out_of_range_is_refused(int orders) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleOrders.Generate(orders, seed: 1));

    private static IEnumerable<SampleOrder> Attributed() => Shop.Where(order => !order.Customer.IsGuest && order.CancelledAt is null);

    /// <summary>Share of the customers with an order so many calendar months after their first, over the cohorts that had the time.</summary>
    private static double[] Retention()
    {
        static int Month(SampleOrder order) => (order.PlacedAt.Year * 12) + order.PlacedAt.Month;
        var customers = Attributed().GroupBy(order => order.Customer.Number).Select(orders => orders.Select(Month).Distinct().ToArray()).ToArray();
        var newestWhole = (2026 * 12) + 3;
        return [.. Enumerable.Range(0, 13).Select(index =>
        {
            var old = customers.Where(months => months[0] + index <= newestWhole).ToArray();
            return old.Count(months => months.Contains(months[0] + index)) / (double)old.Length;
        })];
    }
}
