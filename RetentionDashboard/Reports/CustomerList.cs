using RetentionDashboard.Data;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A list of customers, by number; people's names are added to the page that is shown.</summary>
internal sealed class CustomerList
{
    private readonly HistoryView _view;
    private readonly bool[]? _chosen;

    private CustomerList(HistoryView view, bool[]? chosen, int count) => (_view, _chosen, Count) = (view, chosen, count);

    public StoreInfo Store => _view.Store;

    public int Count { get; }

    /// <param name="weak">Ids of the customers known only by a name, for their own list.</param>
    public static CustomerList Of(Snapshot snapshot, CustomersQuery query, IReadOnlyList<int> weak)
    {
        var view = query.BoundsAcquisition
            ? HistoryView.OfCohorts(snapshot, query.History)
            : HistoryView.OfOrders(snapshot, query.History);
        if (query.Group == CustomerGroup.Ordered && view.Span is null && view.Selection.Orders is null)
        {
            // Everybody in a history has an order.
            return view.Selection.Chosen is { } selected ? new CustomerList(view, selected, selected.AsSpan().Count(true)) : new CustomerList(view, null, view.History.CustomerCount);
        }

        var found = query.Group == CustomerGroup.WeakIdentity
            ? weak.Select(view.History.IndexOf).OfType<int>().Where(view.Selection.Contains)
            : CustomerGroups.Find(view, query);
        var chosen = new bool[view.History.CustomerCount];
        foreach (var customer in found)
        {
            chosen[customer] = true;
        }

        return new CustomerList(view, chosen, chosen.AsSpan().Count(true));
    }

    /// <summary>Those of the list whom it is narrowed to.</summary>
    public CustomerList Among(NarrowedTo narrowed)
    {
        // Both are ascending: customers are numbered by their ids.
        var ids = _view.History.CustomerIds;
        var (chosen, count, customer) = (new bool[ids.Length], 0, 0);
        foreach (var id in narrowed.Ids)
        {
            while (customer < ids.Length && ids[customer] < id)
            {
                customer++;
            }

            if (customer < ids.Length && ids[customer] == id && !chosen[customer] && (_chosen is null || _chosen[customer]))
            {
                chosen[customer] = true;
                count++;
            }
        }

        return new CustomerList(_view, chosen, count);
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

    /// <summary>Customers of one page.</summary>
    /// <param name="take">Null is all that follow.</param>
    public int[] Page(Snapshot snapshot, CustomersQuery query, int skip, int? take)
    {
        var (history, basis) = (_view.History, _view.Options.Basis);
        if (query.Sort >= CustomerSort.ValueAtRisk)
        {
            return snapshot.Get(
                (history.AsOf, query.Sort, basis, query.Model, _view.Options.MarginPercent),
                () => CustomerOrdering.Of(history, _view.OutlooksBy(query.Model) is { } outlooks ? customer => outlooks.KeyOf(customer, query.Sort) : static _ => 0L))
                .Page(_chosen, query.Descending, skip, take ?? int.MaxValue);
        }

        return snapshot.Get((history.AsOf, query.Sort, basis), () => CustomerOrdering.Of(history, query.Sort, basis)).Page(_chosen, query.Descending, skip, take ?? int.MaxValue);
    }

    /// <summary>Ids of all of them, ascending.</summary>
    public int[] Ids()
    {
        if (_chosen is null)
        {
            return _view.History.CustomerIds.ToArray();
        }

        var (ids, next) = (new int[Count], 0);
        for (var customer = 0; customer < _chosen.Length; customer++)
        {
            if (_chosen[customer])
            {
                ids[next++] = IdOf(customer);
            }
        }

        return ids;
    }

    public int IdOf(int customer) => _view.History.CustomerIds[customer];

    public CustomerRow RowOf(int customer, Customer person) => RowOf(_view, customer, person);

    /// <summary>What is told of each customer beside their figures.</summary>
    /// <param name="model">By which what is expected is told; null is the store's.</param>
    public CustomerProfiles? ProfilesOf(Snapshot snapshot, PurchaseModelKind? model) => CustomerProfiles.Of(snapshot, _view, model);
}
