using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class CustomerOrderingTests
{
    [Fact]
    public void Any_page_is_the_one_of_a_plain_sort()
    {
        var cases =
            from orders in (from customer in Gen.Choose(1, 12) from day in Gen.Choose(1, 28) from amount in Gen.Choose(1, 4) select (customer, day, amount)).ArrayOf()
            from sort in Gen.Elements(CustomerSort.Revenue, CustomerSort.Orders, CustomerSort.FirstOrder, CustomerSort.LastOrder, CustomerSort.AverageOrderValue)
            from isDescending in Gen.Elements(true, false)
            from skip in Gen.Choose(0, 13)
            from take in Gen.Choose(0, 13)
            from chosen in Gen.Elements(true, false).ArrayOf(12)
            from narrowed in Gen.Elements(true, false)
            select (Orders: orders, sort, isDescending, skip, take, Chosen: narrowed ? chosen : null);
        Law.Holds(cases.ToArbitrary(), 500, static it =>
        {
            var shop = new Purchases();
            foreach (var (customer, day, amount) in it.Orders)
            {
                shop.Order(customer, FormattableString.Invariant($"2024-01-{day:00}"), amount);
            }

            var history = shop.Build();
            var all = Enumerable.Range(0, history.CustomerCount).Where(customer => it.Chosen?[customer] ?? true);
            var sorted = it.isDescending ? all.OrderByDescending(customer => Figure(history, customer, it.sort)) : all.OrderBy(customer => Figure(history, customer, it.sort));

            Assert.Equal(
                sorted.ThenBy(static customer => customer).Skip(it.skip).Take(it.take),
                CustomerOrdering.Of(history, it.sort, RevenueBasis.Net).Page(it.Chosen, it.isDescending, it.skip, it.take));
        });
    }

    private static decimal Figure(OrderHistory history, int customer, CustomerSort sort)
    {
        var summary = CustomerSummary.Of(history, customer);
        return sort switch
        {
            CustomerSort.Orders => summary.Orders,
            CustomerSort.FirstOrder => summary.FirstOrder.DayNumber,
            CustomerSort.LastOrder => summary.LastOrder.DayNumber,
            CustomerSort.AverageOrderValue => summary.Money.Net / summary.Orders,
            _ => summary.Money.Net,
        };
    }
}
