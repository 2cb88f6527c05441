using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A sorted list of customers, by number; people's names are added to the page that is shown.</summary>
internal sealed class CustomerList
{
    private readonly HistoryView _view;
    private readonly int[] _customers;

    private CustomerList(HistoryView view, int[] customers) => (_view, _customers) = (view, customers);

    public StoreInfo Store => _view.Store;

    public int Count => _customers.Length;

    /// <param name="weak">Ids of the customers known only by a name, for their own list.</param>
    public static CustomerList Of(Snapshot snapshot, CustomersQuery query, IReadOnlyList<int> weak)
    {
        var view = query.BoundsAcquisition
            ? HistoryView.OfCohorts(snapshot, query.History)
            : HistoryView.OfOrders(snapshot, query.History);
        int[] customers = query.Group == CustomerGroup.WeakIdentity
            ? [.. weak.Select(view.History.IndexOf).OfType<int>().Where(view.Selection.Contains)]
            : [.. CustomerGroups.Find(view, query)];
        var keys = Array.ConvertAll(customers, customer => SortKey(view, customer, query.Sort));
        if (query.Descending)
        {
            // Negated, so that customers who are equal stand in one sequence either way.
            keys = Array.ConvertAll(keys, key => -key);
        }

        var order = Enumerable.Range(0, customers.Length).ToArray();
        Array.Sort(order, (left, right) => keys[left] != keys[right] ? keys[left].CompareTo(keys[right]) : left.CompareTo(right));
        return new CustomerList(view, Array.ConvertAll(order, place => customers[place]));
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
            CustomerSummary.MedianDaysBetweenOrders(view.History, number));
    }

    public IReadOnlyList<int> Page(int skip, int? take) => [.. _customers.Skip(skip).Take(take ?? int.MaxValue)];

    public int IdOf(int customer) => _view.History.CustomerIds[customer];

    public CustomerRow RowOf(int customer, Customer person) => RowOf(_view, customer, person);

    private static decimal SortKey(HistoryView view, int customer, CustomerSort sort)
    {
        var summary = CustomerSummary.Of(view.History, customer);
        return sort switch
        {
            CustomerSort.Orders => summary.Orders,
            CustomerSort.FirstOrder => summary.FirstOrder.DayNumber,
            CustomerSort.LastOrder => summary.LastOrder.DayNumber,
            CustomerSort.AverageOrderValue => summary.Money.In(view.Options.Basis) / (decimal)summary.Orders,
            _ => summary.Money.In(view.Options.Basis),
        };
    }
}
