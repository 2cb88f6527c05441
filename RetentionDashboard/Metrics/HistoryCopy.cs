namespace RetentionDashboard.Metrics;

/// <summary>Writes histories into a builder again: cut at a day, or several into one with their money converted.</summary>
internal sealed class HistoryCopy(OrderHistoryBuilder builder)
{
    // A customer without an order has no place in a history, so any id that nobody has serves for their refunds.
    private const int Nobody = int.MinValue;
    private const int SecondsOfHour = 3600;

    private readonly Dictionary<string, int> _products = new(StringComparer.Ordinal);
    private int _orders;
    private int _unattributed;

    /// <param name="until">Later orders and refunds are left out; null leaves nothing out.</param>
    /// <param name="rate">What every amount is multiplied by.</param>
    public void Add(OrderHistory history, DateOnly? until, decimal rate)
    {
        var last = (until ?? DateOnly.MaxValue).DayNumber;
        int[] products = [.. history.Products.Catalogue.Select(CodeOf)];
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            AddOrders(history, customer, last, rate, products);
        }

        AddRefunds(history, last, rate);
        AddUnattributed(history.Unattributed, last, rate);
        _orders += history.OrderCount;
    }

    private int CodeOf(CatalogueProduct product)
    {
        if (!_products.TryGetValue(product.Key, out var code))
        {
            code = builder.AddProduct(product);
            _products.Add(product.Key, code);
        }

        return code;
    }

    private void AddOrders(OrderHistory history, int customer, int last, decimal rate, int[] products)
    {
        var first = history.FirstOrderOf(customer);
        var days = history.DaysOf(customer);
        for (var i = 0; i < days.Length && days[i] <= last; i++)
        {
            var order = first + i;
            var money = history.MoneyOf(order);
            // Orders of a day keep their sequence, because their positions stand in for ids.
            builder.AddOrder(Row(_orders + order, history.Ids[customer], days[i], money, rate) with
            {
                SecondOfDay = history.HourOf(order) is { } hour ? hour * SecondsOfHour : -1,
                Channel = Recode(history.Channels, order, builder.Channels),
                Country = Recode(history.Countries, order, builder.Countries),
                Region = Recode(history.Regions, order, builder.Regions),
                DiscountCode = Recode(history.DiscountCodes, order, builder.DiscountCodes),
            });
        }

        if (days[0] <= last)
        {
            if (history.Stores.CodeOf(customer) is >= 0 and var store)
            {
                builder.AddStore(history.Ids[customer], history.Stores.Ids[store]);
            }

            foreach (var product in history.Products.Of(customer))
            {
                builder.AddLine(_orders + first, products[product]);
            }
        }
    }

    private void AddRefunds(OrderHistory history, int last, decimal rate)
    {
        for (var customer = 0; customer <= history.CustomerCount; customer++)
        {
            var id = customer < history.CustomerCount ? history.Ids[customer] : Nobody;
            for (var i = history.RefundOffsets[customer]; i < history.RefundOffsets[customer + 1]; i++)
            {
                if (history.RefundDays[i] <= last)
                {
                    int? order = history.RefundOrders[i] >= 0 ? _orders + history.RefundOrders[i] : null;
                    builder.AddRefund(new RefundRow(order, id, DateOnly.FromDayNumber(history.RefundDays[i]), Money.Convert(history.RefundAmounts[i], rate)));
                }
            }
        }
    }

    private void AddUnattributed(UnattributedOrders unattributed, int last, decimal rate)
    {
        for (var i = 0; i < unattributed.Count; i++)
        {
            if (unattributed.Days[i] <= last)
            {
                builder.AddOrder(Row(int.MinValue + _unattributed++, null, unattributed.Days[i], unattributed.Amounts[i], rate));
            }
        }

        for (var i = 0; i < unattributed.RefundDays.Length; i++)
        {
            if (unattributed.RefundDays[i] <= last)
            {
                builder.AddRefund(new RefundRow(null, null, DateOnly.FromDayNumber(unattributed.RefundDays[i]), Money.Convert(unattributed.RefundAmounts[i], rate)));
            }
        }
    }

    private static OrderRow Row(int id, int? customer, int day, MoneySums money, decimal rate) => new(
        id, customer, DateOnly.FromDayNumber(day), 0, Money.Convert(money.Subtotal, rate), Money.Convert(money.Gross, rate), Money.Convert(money.Paid, rate));

    private static int Recode(Dimension dimension, int order, DimensionBuilder codes) =>
        dimension.CodeAt(order) is var code and >= 0 ? codes.CodeOf(dimension.Values[code]) : DimensionBuilder.None;
}
