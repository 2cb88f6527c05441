using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Support;

/// <summary>Writes out a small shop's orders with what they held, one a line.</summary>
internal sealed class Shelf
{
    private readonly OrderHistoryBuilder _builder = new();
    private readonly Dictionary<string, int> _products = [];
    private readonly List<OrderRow> _orders = [];
    private readonly List<LineRow> _lines = [];

    /// <param name="lines">Products with their categories ("Tea/Drinks"), pieces and totals.</param>
    public Shelf Order(int customer, string day, decimal discount, params (string Product, double Pieces, decimal Total)[] lines)
    {
        var total = Money.FromDecimal(lines.Sum(static line => line.Total));
        var order = new OrderRow(_orders.Count + 1, customer, DateOnly.Parse(day, CultureInfo.InvariantCulture), 0, total, total + Money.FromDecimal(discount), total);
        _orders.Add(order);
        _builder.AddOrder(order);
        foreach (var (product, pieces, amount) in lines)
        {
            var code = Code(product);
            _builder.AddLine(order.Id, code);
            _lines.Add(new LineRow(order.Id, code, pieces, Money.FromDecimal(amount)));
        }

        return this;
    }

    /// <summary>An order of one piece of each, at 10 a piece.</summary>
    public Shelf Order(int customer, string day, params string[] products) =>
        Order(customer, day, 0, [.. products.Select(static product => (product, 1.0, 10m))]);

    /// <param name="order">Number of the order, the first written is 1.</param>
    public Shelf Refund(int order, string day, decimal amount)
    {
        _builder.AddRefund(new RefundRow(order, null, DateOnly.Parse(day, CultureInfo.InvariantCulture), Money.FromDecimal(amount)));
        return this;
    }

    /// <param name="asOf">Cuts the history, not the details; null leaves it whole.</param>
    public OrderItems Build(ProductLevel level = ProductLevel.Product, string? asOf = null)
    {
        var history = _builder.Build();
        var rows = _orders.ToArray();
        var details = OrderDetails.Of(history, Array.ConvertAll(CustomerOrders.Sort(rows).Places, place => rows[place].Id), _lines, new Dimension([], CodeColumn.None));
        return OrderItems.Of(history.UpTo(asOf is null ? null : DateOnly.Parse(asOf, CultureInfo.InvariantCulture)), details, level);
    }

    private int Code(string product)
    {
        if (!_products.TryGetValue(product, out var code))
        {
            var parts = product.Split('/');
            code = _builder.AddProduct(new CatalogueProduct(parts[0], "The " + parts[0], parts.Length > 1 ? parts[1] : null));
            _products.Add(product, code);
        }

        return code;
    }
}
