namespace RetentionDashboard.Metrics;

/// <summary>The items of one customer's orders and where they come first and last; made once and read for one customer after the other.</summary>
internal sealed class BoughtItems(OrderItems items)
{
    private readonly int[] _first = new int[items.Catalogue.Count];
    private readonly int[] _last = new int[items.Catalogue.Count];
    private readonly int[] _readFor = new int[items.Catalogue.Count];
    private readonly List<int> _own = [];
    private int _reading;

    /// <summary>The distinct items.</summary>
    public IReadOnlyList<int> Items => _own;

    /// <summary>Position of the first order that counts.</summary>
    public int Start { get; private set; }

    /// <summary>False where none of the customer's orders that count names an item.</summary>
    public bool Read(int customer, CustomerSelection selection, DateSpan? span)
    {
        _own.Clear();
        _reading++;
        var first = items.History.FirstOrderOf(customer);
        var (start, end) = selection.OrdersIn(items.History.DaysOf(customer), span);
        Start = first + start;
        for (var order = Start; order < first + end; order++)
        {
            foreach (var item in items.Of(order))
            {
                if (_readFor[item] != _reading)
                {
                    (_readFor[item], _first[item]) = (_reading, order);
                    _own.Add(item);
                }

                _last[item] = order;
            }
        }

        return _own.Count > 0;
    }

    public bool Holds(int item) => _readFor[item] == _reading;

    /// <summary>Position of the first order that holds the item.</summary>
    public int FirstOf(int item) => _first[item];

    /// <summary>Position of the last order that holds the item.</summary>
    public int LastOf(int item) => _last[item];
}
