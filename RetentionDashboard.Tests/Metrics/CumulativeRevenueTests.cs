using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CumulativeRevenueTests
{
    private static readonly DateOnly[] Days = [new(2024, 1, 31), new(2024, 2, 29), new(2024, 3, 31)];

    [Fact]
    public void Revenue_counts_up_to_and_on_each_day_and_a_refund_on_its_own()
    {
        // January: Ana 10 on its last day. February: Ana 30, Budi 5. March: Ana's 30 refunded by 12. April is after the last day.
        var history = History();

        Assert.Equal([10m, 45m, 33m], CumulativeRevenue.Of(history, CustomerSelection.Everybody, Days, RevenueBasis.Net));
        Assert.Equal([10m, 45m, 45m], CumulativeRevenue.Of(history, CustomerSelection.Everybody, Days, RevenueBasis.Gross));
    }

    [Fact]
    public void Only_the_selected_customers_count()
    {
        var history = History();
        var budi = history.IndexOf(2)!.Value;

        Assert.Equal([0m, 5m, 5m], CumulativeRevenue.Of(history, CustomerSelection.Of(history, customer => customer == budi), Days, RevenueBasis.Net));
    }

    private static OrderHistory History()
    {
        var builder = new OrderHistoryBuilder();
        Add(1, 1, new DateOnly(2024, 1, 31), 10);
        Add(2, 1, new DateOnly(2024, 2, 1), 30);
        Add(3, 2, new DateOnly(2024, 2, 29), 5);
        Add(4, 2, new DateOnly(2024, 4, 1), 7);
        builder.AddRefund(new RefundRow(2, null, new DateOnly(2024, 3, 15), Money.FromDecimal(12)));
        return builder.Build();

        void Add(int number, int customer, DateOnly day, decimal amount)
        {
            var money = Money.FromDecimal(amount);
            builder.AddOrder(new OrderRow(number, customer, day, 0, money, money, money));
        }
    }
}
