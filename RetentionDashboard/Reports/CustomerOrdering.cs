using System.Collections;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>All customers of a history by one figure. Every list sorted by it reads its pages off this one: whom a list leaves out is passed over.</summary>
internal sealed class CustomerOrdering
{
    private readonly int[] _customers;

    // True where a customer has another key than the one before.
    private readonly BitArray _begins;

    private CustomerOrdering(int[] customers, BitArray begins) => (_customers, _begins) = (customers, begins);

    public static CustomerOrdering Of(OrderHistory history, CustomerSort sort, RevenueBasis basis) => Of(history, customer => KeyOf(history, customer, sort, basis));

    /// <param name="keyOf">Asked on several cores at once.</param>
    public static CustomerOrdering Of(OrderHistory history, Func<int, long> keyOf)
    {
        var keys = new long[history.CustomerCount];
        CustomerPass.Each(history, (from, to) =>
        {
            for (var customer = from; customer < to; customer++)
            {
                keys[customer] = keyOf(customer);
            }
        });
        var customers = KeyOrder.Of(keys);
        var begins = new BitArray(customers.Length);
        for (var place = 0; place < customers.Length; place++)
        {
            begins[place] = place == 0 || keys[customers[place]] != keys[customers[place - 1]];
        }

        return new CustomerOrdering(customers, begins);
    }

    /// <summary>What is kept of them, in bytes.</summary>
    internal long Bytes => (sizeof(int) * _customers.LongLength) + (_begins.Length / 8);

    /// <summary>One page of the customers, the smallest figure first or the largest; those who are equal stand in the sequence of their numbers either way.</summary>
    /// <param name="chosen">True for the customers of the list, by number; null where they all are.</param>
    public int[] Page(bool[]? chosen, bool descending, int skip, int take)
    {
        var page = new List<int>();
        foreach (var (from, to) in descending ? FromLargest() : FromSmallest())
        {
            if (chosen is null && to - from <= skip)
            {
                skip -= to - from;
                continue;
            }

            for (var place = from; place < to; place++)
            {
                if (chosen is not null && !chosen[_customers[place]])
                {
                    continue;
                }

                if (skip > 0)
                {
                    skip--;
                }
                else if (page.Count < take)
                {
                    page.Add(_customers[place]);
                }
                else
                {
                    return [.. page];
                }
            }
        }

        return [.. page];
    }

    private IEnumerable<(int From, int To)> FromSmallest() => [(0, _customers.Length)];

    private IEnumerable<(int From, int To)> FromLargest()
    {
        for (var to = _customers.Length; to > 0;)
        {
            var from = to - 1;
            while (!_begins[from])
            {
                from--;
            }

            yield return (from, to);
            to = from;
        }
    }

    private static long KeyOf(OrderHistory history, int customer, CustomerSort sort, RevenueBasis basis)
    {
        var days = history.DaysOf(customer);
        return sort switch
        {
            CustomerSort.Orders => days.Length,
            CustomerSort.FirstOrder => days[0],
            CustomerSort.LastOrder => days[^1],
            CustomerSort.AverageOrderValue => Revenue() / days.Length,
            _ => Revenue(),
        };

        long Revenue() => CustomerSummary.Of(history, customer).Money.In(basis);
    }
}
