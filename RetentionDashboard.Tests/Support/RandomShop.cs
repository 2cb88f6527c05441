using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Support;

/// <summary>Rows of an invented year: repeat customers, refunds of every kind, orders without a customer.</summary>
internal sealed record RandomShop(OrderRow[] Orders, RefundRow[] Refunds)
{
    private const int Products = 4;
    private static readonly DateOnly Start = new(2024, 1, 1);

    public static RandomShop Rows(int seed)
    {
        var random = new Random(seed);
        var orders = new List<OrderRow>();
        var refunds = new List<RefundRow>();
        for (var id = 1; id <= 80; id++)
        {
            var day = Start.AddDays(random.Next(300));
            int? customer = random.Next(10) == 0 ? null : random.Next(1, 25);
            var subtotal = random.Next(1, 1_000_000);
            orders.Add(new OrderRow(id, customer, day, random.Next(3), subtotal, subtotal + random.Next(2), subtotal + random.Next(2)));
            if (random.Next(4) == 0)
            {
                var refunded = Start.AddDays(random.Next(300));
                refunds.Add(random.Next(3) switch
                {
                    0 => new RefundRow(id, null, day.AddDays(random.Next(60)), random.Next(1000)),
                    1 => new RefundRow(null, random.Next(1, 40), refunded, random.Next(1000)),
                    _ => new RefundRow(null, null, refunded, random.Next(1000)),
                });
            }
        }

        return new RandomShop([.. orders], [.. refunds]);
    }

    public OrderHistory Build()
    {
        var builder = new OrderHistoryBuilder();
        int[] products = [.. Enumerable.Range(0, Products).Select(number => builder.AddProduct(new CatalogueProduct($"P{number}", $"Product {number}", number == 0 ? null : $"C{number % 2}")))];
        foreach (var order in Orders)
        {
            // The number decides the properties, so that they do not depend on the sequence of the rows.
            builder.AddOrder(order with { Channel = Code(builder.Channels, order.Id % 3), Country = Code(builder.Countries, order.Id % 5), DiscountCode = Code(builder.DiscountCodes, order.Id % 7), Region = Code(builder.Regions, order.Id % 4) });
            foreach (var product in ProductsOf(order))
            {
                builder.AddLine(order.Id, products[product]);
            }
        }

        foreach (var refund in Refunds)
        {
            builder.AddRefund(refund);
        }

        return builder.Build();
    }

    /// <summary>Numbers of the products that an order holds; one can stand there twice.</summary>
    public static int[] ProductsOf(OrderRow order) => [order.Id % Products, order.Id / Products % Products];

    private static int Code(DimensionBuilder dimension, int value) => value == 0 ? DimensionBuilder.None : dimension.CodeOf($"value {value}");
}
