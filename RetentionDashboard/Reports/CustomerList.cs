using System.Collections.Concurrent;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A sorted list of customers, by number; people's names are added to the page that is shown.</summary>
internal sealed class CustomerList
{
    // The first pages need not wait until all are sorted.
    private const int First = 1000;

    private readonly HistoryView _view;
    private readonly CustomersQuery _query;
    private readonly int[] _customers;
    private readonly Lazy<int[]> _first;
    private readonly Lazy<int[]> _sorted;

    private CustomerList(HistoryView view, CustomersQuery query, int[] customers)
    {
        (_view, _query, _customers) = (view, query, customers);
        _first = new Lazy<int[]>(SortFirst);
        // Keys are worked out anew: kept, they would take twice the room of the customers.
        _sorted = new Lazy<int[]>(() => Sort(Keys(), [.. _customers]));
    }

    public StoreInfo Store => _view.Store;

    public int Count => _customers.Length;

    /// <param name="weak">Ids of the customers known only by a name, for their own list.</param>
    /// <param name="among">Ids of those whom the list is narrowed to, ascending; null where it is not.</param>
    public static CustomerList Of(Snapshot snapshot, CustomersQuery query, IReadOnlyList<int> weak, int[]? among = null)
    {
        var view = query.BoundsAcquisition
            ? HistoryView.OfCohorts(snapshot, query.History)
            : HistoryView.OfOrders(snapshot, query.History);
        int[] customers = query.Group == CustomerGroup.WeakIdentity
            ? [.. weak.Select(view.History.IndexOf).OfType<int>().Where(view.Selection.Contains)]
            : [.. CustomerGroups.Find(view, query)];
        if (among is not null)
        {
            customers = Among(customers, view.History.CustomerIds, among);
        }

        return new CustomerList(view, query, customers);
    }

    private long[] Keys()
    {
        // Negated, so that customers who are equal stand in one sequence either way.
        var sign = _query.Descending ? -1 : 1;
        var keys = new long[_customers.Length];
        if (keys.Length > 0)
        {
            Parallel.ForEach(Partitioner.Create(0, keys.Length), range =>
            {
                for (var place = range.Item1; place < range.Item2; place++)
                {
                    keys[place] = sign * SortKey(_view, _customers[place], _query.Sort);
                }
            });
        }

        return keys;
    }

    private int[] SortFirst()
    {
        if (_customers.Length <= 2 * First)
        {
            return _sorted.Value;
        }

        var all = Keys();
        var last = OrderStatistics.At<long>(all, First - 1)[0];
        var (keys, customers) = (new List<long>(), new List<int>());
        for (var place = 0; place < all.Length; place++)
        {
            if (all[place] <= last)
            {
                keys.Add(all[place]);
                customers.Add(_customers[place]);
            }
        }

        return Sort([.. keys], [.. customers]);
    }

    private static int[] Sort(long[] keys, int[] customers)
    {
        Array.Sort(keys, customers);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            Array.Sort(customers, start, end - start);
            start = end;
        }

        return customers;
    }

    public static CustomerRow RowOf(HistoryView view, int number, Customer person)
    {
        var summary = CustomerSummary.Of(view.History, number);
        var revenue = Money.ToDecimal(summary.Money.In(view.Options.Basis));
        return new CustomerRow(
            person.Id,
            person.Identity,
            person.Name,
            person.Email,
            summary.FirstOrder,
            summary.LastOrder,
            summary.Orders,
            revenue,
            revenue / summary.Orders,
            CustomerSummary.MedianDaysBetweenOrders(view.History, number))
        {
            Phone = person.Phone,
        };
    }

    public IReadOnlyList<int> Page(int skip, int? take)
    {
        var sorted = take is { } wanted && (long)skip + wanted <= First ? _first.Value : _sorted.Value;
        return [.. sorted.Skip(skip).Take(take ?? int.MaxValue)];
    }

    /// <summary>Ids of all of them, ascending.</summary>
    public int[] Ids()
    {
        var ids = Array.ConvertAll(_customers, IdOf);
        Array.Sort(ids);
        return ids;
    }

    public int IdOf(int customer) => _view.History.CustomerIds[customer];

    public CustomerRow RowOf(int customer, Customer person) => RowOf(_view, customer, person);

    /// <summary>What is told of each customer beside their figures.</summary>
    public CustomerProfiles? ProfilesOf(Snapshot snapshot) => CustomerProfiles.Of(snapshot, _view);

    // Both are ascending: customers are numbered by their ids.
    private static int[] Among(int[] customers, ReadOnlySpan<int> ids, int[] among)
    {
        Array.Sort(customers);
        var kept = new List<int>();
        var place = 0;
        foreach (var customer in customers)
        {
            while (place < among.Length && among[place] < ids[customer])
            {
                place++;
            }

            if (place < among.Length && among[place] == ids[customer])
            {
                kept.Add(customer);
            }
        }

        return [.. kept];
    }

    private static long SortKey(HistoryView view, int customer, CustomerSort sort)
    {
        var days = view.History.DaysOf(customer);
        return sort switch
        {
            CustomerSort.Orders => days.Length,
            CustomerSort.FirstOrder => days[0],
            CustomerSort.LastOrder => days[^1],
            CustomerSort.AverageOrderValue => Revenue() / days.Length,
            _ => Revenue(),
        };

        long Revenue() => CustomerSummary.Of(view.History, customer).Money.In(view.Options.Basis);
    }
}
