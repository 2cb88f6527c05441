using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class CustomerTraitsTests
{
    private const int Window = 30;

    [Fact]
    public void Hidden_potential_is_few_orders_a_high_first_one_and_young()
    {
        // First orders of 1, 2, 3, 90, 100, 101: their 80 % quantile is 100. The best is 60 days old as of 30 June, one too many.
        var purchases = new Purchases()
            .Order(1, "2024-06-01", 1).Order(2, "2024-06-01", 2).Order(3, "2024-06-01", 3).Order(4, "2024-06-01", 90).Order(5, "2024-06-01", 100).Order(6, "2024-05-01", 101);

        Assert.Empty(Who(CustomerTrait.HiddenPotential, purchases.Build("2024-06-30")));
        Assert.Equal([6], Who(CustomerTrait.HiddenPotential, purchases.Build("2024-06-29")));
        Assert.Equal([6], Who(CustomerTrait.HiddenPotential, purchases.Order(6, "2024-06-02", 1).Build("2024-06-29")));
        Assert.Empty(Who(CustomerTrait.HiddenPotential, purchases.Order(6, "2024-06-03", 1).Build("2024-06-29")));
    }

    [Fact]
    public void Customers_whose_first_orders_are_alike_have_no_high_one()
    {
        var history = new Purchases().Order(1, "2024-06-01", 5).Order(2, "2024-06-01", 5).Build();

        Assert.Empty(Who(CustomerTrait.HiddenPotential, history));
        Assert.Equal(5, new CustomerTraits(CustomerFigures.At(history)!, Window).HighFirstBasket);
    }

    [Fact]
    public void Two_of_three_orders_with_a_discount_are_dependence_and_one_order_is_none()
    {
        var history = new Purchases()
            .Order(1, "2024-06-01", code: "A")
            .Order(2, "2024-06-01", code: "A").Order(2, "2024-06-02", discount: 1).Order(2, "2024-06-03")
            .Order(3, "2024-06-01", code: "A").Order(3, "2024-06-02")
            .Build();

        Assert.Equal([2], Who(CustomerTrait.DiscountDependent, history));
        // Before the third order both were bought with a discount.
        Assert.Equal([2], Who(CustomerTrait.DiscountDependent, history, "2024-06-02"));
        Assert.Empty(Who(CustomerTrait.DiscountDependent, history, "2024-06-01"));
    }

    [Theory]
    [InlineData("2024-01-31", false)]
    [InlineData("2024-02-01", true)]
    public void Overdue_is_silent_for_longer_than_twice_the_own_median_gap(string asOf, bool isOverdue)
    {
        // Gaps of 10 days between distinct days; 11 January + 20 days is 31 January. Budi has one order day.
        var history = new Purchases().Order(1, "2024-01-01").Order(1, "2024-01-11").Order(1, "2024-01-11").Order(2, "2023-01-01").Order(2, "2023-01-01").Build(asOf);

        int[] expected = isOverdue ? [1] : [];
        Assert.Equal(expected, Who(CustomerTrait.Overdue, history));
    }

    private static IEnumerable<int> Who(CustomerTrait trait, OrderHistory history, string? asOf = null)
    {
        var figures = CustomerFigures.At(history, asOf is null ? null : Purchases.Day(asOf))!;
        var traits = new CustomerTraits(figures, Window);
        return Enumerable.Range(0, history.CustomerCount).Where(customer => traits.Has(trait, customer)).Select(customer => history.CustomerIds[customer]);
    }
}
