using FsCheck;
using FsCheck.Fluent;

namespace RetentionDashboard.Tests.Import.Laws;

/// <summary>The orders of a small shop, and the chance with which a law shuffles and deals them.</summary>
internal sealed record InventedShop(IReadOnlyList<InventedOrder> Orders, int Seed)
{
    private const int Customers = 6;
    private const int Products = 4;
    private static readonly DateTime Start = new(2024, 2, 1);

    public static Arbitrary<InventedShop> Any { get; } = Arb.From(
        from count in Gen.Choose(1, 14)
        from orders in Order.ListOf(count)
        from seed in Gen.Choose(0, int.MaxValue)
        select new InventedShop([.. orders.Select((order, i) => order with { Number = 1001 + i })], seed),
        Smaller);

    private static Gen<InventedOrder> Order =>
        from customer in Gen.Choose(-1, Customers - 1)
        from spelling in Gen.Choose(0, 2)
        from minutes in Gen.Choose(0, 90 * 24 * 60)
        from status in Gen.Elements("completed", "completed", "processing", "cancelled", "refunded", "")
        from channel in Gen.Elements("web", "pos", "")
        from country in Gen.Elements("ID", "SG", "")
        from code in Gen.Elements("", "", "HALO10")
        from lines in Line.NonEmptyListOf()
        from refund in Refund
        select new InventedOrder(0, customer, spelling, Start.AddMinutes(minutes), status, channel, country, code, [.. lines.Take(4)], refund);

    private static Gen<InventedLine> Line =>
        from product in Gen.Choose(0, Products - 1)
        from spelling in Gen.Choose(0, 1)
        from quantity in Gen.Choose(1, 3)
        from cents in Gen.Choose(200, 250_000)
        select new InventedLine(product, spelling, quantity, cents);

    private static Gen<InventedRefund?> Refund => Gen.Frequency(
        (3, Gen.Constant<InventedRefund?>(null)),
        (2, from days in Gen.Choose(0, 40)
            from cents in Gen.Choose(100, 90_000)
            from own in Gen.Elements(true, false)
            select (InventedRefund?)new InventedRefund(days, cents, own)));

    public Random Chance() => new(Seed);

    /// <summary>The same shop some weeks later: some of the orders have another status, lost a line, changed hands or were paid back.</summary>
    public InventedShop Later()
    {
        var chance = new Random(Seed);
        return this with { Orders = [.. Orders.Select(order => Changed(order, chance))] };
    }

    public override string ToString() => $"seed {Seed}\n{new ShopExport(ExportLayout.Lines).Whole(this)}";

    private static InventedOrder Changed(InventedOrder order, Random chance) => chance.Next(7) switch
    {
        0 => order with { Status = "cancelled" },
        // A refund that was told once stays in every later export.
        1 when order.Refund is null => order with { Refund = new InventedRefund(50, 700, false) },
        2 => order with { Lines = [order.Lines[0] with { Cents = order.Lines[0].Cents + 100 }] },
        3 => order with { Customer = (order.Customer + 2) % Customers, Country = "MY" },
        4 => order with { Status = "refunded" },
        _ => order,
    };

    private static IEnumerable<InventedShop> Smaller(InventedShop shop)
    {
        for (var i = 0; i < shop.Orders.Count; i++)
        {
            if (shop.Orders.Count > 1)
            {
                yield return shop with { Orders = [.. shop.Orders.Where((_, at) => at != i)] };
            }
        }

        for (var i = 0; i < shop.Orders.Count; i++)
        {
            foreach (var simpler in Simpler(shop.Orders[i]))
            {
                var at = i;
                yield return shop with { Orders = [.. shop.Orders.Select((order, other) => other == at ? simpler : order)] };
            }
        }
    }

    private static IEnumerable<InventedOrder> Simpler(InventedOrder order)
    {
        if (order.Refund is not null)
        {
            yield return order with { Refund = null };
        }

        if (order.Lines.Count > 1)
        {
            yield return order with { Lines = [.. order.Lines.Skip(1)] };
        }

        if (order.Status.Length + order.Channel.Length + order.Country.Length + order.Code.Length + order.Spelling > 0)
        {
            yield return order with { Status = "", Channel = "", Country = "", Code = "", Spelling = 0 };
        }

        if (order.Lines[0] is not { Quantity: 1, Spelling: 0, Cents: 1000 })
        {
            yield return order with { Lines = [order.Lines[0] with { Quantity = 1, Spelling = 0, Cents = 1000 }, .. order.Lines.Skip(1)] };
        }
    }
}
