namespace RetentionDashboard.Metrics;

/// <summary>Customers by how many orders they placed, and the money of first, second, third … orders.</summary>
public sealed class OrderNumbers : IAggregate<OrderNumbers>
{
    private readonly List<int> _customers = [];
    private readonly List<MoneySums> _money = [];

    /// <summary>Customers with an n-th order, at position n − 1; the same number counts the n-th orders.</summary>
    public IReadOnlyList<int> Customers => _customers;

    /// <summary>Money of the n-th orders, at position n − 1; a refund lowers the order that it belongs to, and one that belongs to none is in no entry.</summary>
    public IReadOnlyList<MoneySums> Money => _money;

    /// <summary>Counts the selected customers.</summary>
    public static OrderNumbers Count(OrderHistory history, CustomerSelection selection) => CustomerPass.Run(history, (from, to) =>
    {
        var shard = new OrderNumbers();
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                shard.AddCustomer(history, customer);
            }
        }

        return shard;
    });

    /// <summary>Customers with exactly <paramref name="orders"/> orders; 0 beyond the most that anybody placed.</summary>
    public int CustomersWithExactly(int orders) => At(orders) - At(orders + 1);

    /// <summary>Customers with an order after their n-th ÷ customers with an n-th order.</summary>
    /// <param name="number">Number n, from 1.</param>
    public Ratio Return(int number) => new(At(number + 1), At(number));

    /// <summary>Average value of the n-th orders, in currency units.</summary>
    /// <param name="number">Number n, from 1.</param>
    /// <param name="basis">Which money counts.</param>
    public Ratio AverageOrderValue(int number, RevenueBasis basis) =>
        new(At(number) == 0 ? 0 : Metrics.Money.ToDecimal(_money[number - 1].In(basis)), At(number));

    /// <inheritdoc/>
    public void Add(OrderNumbers other)
    {
        Reach(other._customers.Count);
        for (var i = 0; i < other._customers.Count; i++)
        {
            _customers[i] += other._customers[i];
            AddMoney(i, other._money[i]);
        }
    }

    private void AddCustomer(OrderHistory history, int customer)
    {
        var first = history.FirstOrderOf(customer);
        var orders = history.DaysOf(customer).Length;
        Reach(orders);
        for (var i = 0; i < orders; i++)
        {
            _customers[i]++;
            AddMoney(i, history.MoneyOf(first + i));
        }

        for (var i = history.RefundOffsets[customer]; i < history.RefundOffsets[customer + 1]; i++)
        {
            if (history.RefundOrders[i] >= 0)
            {
                AddMoney(history.RefundOrders[i] - first, new MoneySums { Refunds = history.RefundAmounts[i] });
            }
        }
    }

    private void AddMoney(int place, in MoneySums money)
    {
        var sums = _money[place];
        sums.Add(money);
        _money[place] = sums;
    }

    private void Reach(int orders)
    {
        while (_customers.Count < orders)
        {
            _customers.Add(0);
            _money.Add(default);
        }
    }

    private int At(int number) => number >= 1 && number <= _customers.Count ? _customers[number - 1] : 0;
}
