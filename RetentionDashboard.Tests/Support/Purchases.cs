using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Support;

/// <summary>Writes out a small shop's purchases, one a line, so that a test's numbers can be checked by hand.</summary>
/// <param name="store">The store that they belong to; null where nobody asks.</param>
internal sealed class Purchases(int? store = null)
{
    private readonly OrderHistoryBuilder _builder = new() { StoreId = store };
    private readonly Dictionary<string, int> _products = [];
    private int _orders;

    public Purchases Order(
        int? customer, string day, decimal amount = 10, string? channel = null, string? country = null, string? code = null,
        decimal discount = 0, decimal? paid = null, int second = 0, string? region = null, params (string Product, string? Category)[] lines)
    {
        _orders++;
        _builder.AddOrder(new OrderRow(
            _orders, customer, Day(day), second, Money.FromDecimal(amount), Money.FromDecimal(amount + discount), Money.FromDecimal(paid ?? amount))
        {
            Channel = _builder.Channels.CodeOf(channel),
            Country = _builder.Countries.CodeOf(country),
            DiscountCode = _builder.DiscountCodes.CodeOf(code),
            Region = _builder.Regions.CodeOf(region),
        });
        foreach (var (product, category) in lines)
        {
            if (!_products.TryGetValue(product, out var number))
            {
                number = _builder.AddProduct(new CatalogueProduct(product, "The " + product, category));
                _products.Add(product, number);
            }

            _builder.AddLine(_orders, number);
        }

        return this;
    }

    /// <param name="order">Number of the order, the first written is 1.</param>
    public Purchases Refund(int? customer, string day, decimal amount, int? order = null)
    {
        _builder.AddRefund(new RefundRow(order, customer, Day(day), Money.FromDecimal(amount)));
        return this;
    }

    public OrderHistory Build(string? asOf = null) => _builder.Build().UpTo(asOf is null ? null : Day(asOf));

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static DateSpan Span(string from, string to) => new(Day(from), Day(to));
}
