using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class OrderNumbersTests
{
    [Fact]
    public void First_second_and_third_orders_have_their_customers_and_money()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01", 10).Order(1, "2024-01-05", 30).Order(1, "2024-01-09", 50)
            .Order(2, "2024-01-02", 20).Order(2, "2024-01-03", 40)
            .Order(3, "2024-01-04", 60)
            .Refund(2, "2024-01-08", 5, order: 5).Refund(77, "2024-01-08", 3)
            .Build();

        var numbers = OrderNumbers.Count(history, CustomerSelection.Everybody);

        Assert.Equal([3, 2, 1], numbers.Customers);
        Assert.Equal([1, 1, 1, 0], new[] { 1, 2, 3, 4 }.Select(numbers.CustomersWithExactly));
        Assert.Equal([new Ratio(90, 3), new Ratio(65, 2), new Ratio(50, 1), new Ratio(0, 0)], new[] { 1, 2, 3, 4 }.Select(number => numbers.AverageOrderValue(number, RevenueBasis.Net)));
        Assert.Equal(new Ratio(70, 2), numbers.AverageOrderValue(2, RevenueBasis.Gross));
        Assert.Equal([new Ratio(2, 3), new Ratio(1, 2), new Ratio(0, 1)], new[] { 1, 2, 3 }.Select(numbers.Return));
    }

    [SharedDataFact]
    public void Numbers_of_CDNOW_agree_with_its_totals_in_the_oracle()
    {
        using var oracle = SharedData.Oracle("cdnow_sample.metrics.json");
        var expected = oracle.RootElement.GetProperty("metrics");

        var numbers = OrderNumbers.Count(RealHistories.Cdnow, CustomerSelection.Everybody);

        Assert.Equal(expected.GetProperty("customers").GetInt32(), numbers.Customers[0]);
        Assert.Equal(expected.GetProperty("repeat_customers_by_orders").GetInt32(), numbers.Customers[1]);
        Assert.Equal(expected.GetProperty("orders").GetInt32(), numbers.Customers.Sum());
        Assert.Equal(
            expected.GetProperty("orders_by_repeat_customers").GetInt32(),
            Enumerable.Range(2, numbers.Customers.Count).Sum(orders => orders * numbers.CustomersWithExactly(orders)));
        Near.Equal(expected.GetProperty("gross_revenue").GetDecimal(), numbers.Money.Sum(sums => Money.ToDecimal(sums.Gross)), 0.01m);
    }
}
