using System.Globalization;
using System.Text;

namespace RetentionDashboard.Tests.Import.Laws;

/// <summary>Writes an invented shop as a file of some layout, or deals its orders to several files.</summary>
internal sealed class ShopExport(ExportLayout layout)
{
    private static readonly Dictionary<ExportLayout, string> Headers = new()
    {
        [ExportLayout.Lines] = "order_id,order_date,customer_id,email,phone,customer_name,status,sku,product,category,quantity,line_total,channel,country,discount_code",
        [ExportLayout.Orders] = "order_id,order_date,customer_id,email,phone,customer_name,status,subtotal,shipping,order_total,refund_amount,channel,country,discount_code",
        [ExportLayout.Shopify] = "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Total,Discount Code,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Shipping Country,Cancelled at,Refunded Amount,Source,Phone",
        [ExportLayout.Unnumbered] = "order_date,customer_id,email,phone,sku,quantity,line_total",
    };

    public string Whole(InventedShop shop) => File(Groups(shop).SelectMany(rows => rows));

    /// <summary>The same rows in another sequence. Of an order that tells its fields once, that row stays the first.</summary>
    public string Shuffled(InventedShop shop)
    {
        var groups = Groups(shop);
        var chance = shop.Chance();
        if (layout != ExportLayout.Shopify)
        {
            var rows = groups.SelectMany(rows => rows).ToArray();
            chance.Shuffle(rows);
            return File(rows);
        }

        // Deal the places out, then fill each order's places in its own sequence.
        var places = groups.SelectMany((rows, order) => Enumerable.Repeat(order, rows.Count)).ToArray();
        chance.Shuffle(places);
        var next = new int[groups.Count];
        return File(places.Select(order => groups[order][next[order]++]));
    }

    /// <summary>Files that hold every order at least once, some of them in several files.</summary>
    public IReadOnlyList<string> Split(InventedShop shop)
    {
        var files = Enumerable.Range(0, 2 + (shop.Seed % 3)).Select(_ => new List<string>()).ToArray();
        foreach (var order in shop.Orders)
        {
            // An order keeps its files while others are taken away to find the smallest case.
            var chance = new Random(shop.Seed + order.Number);
            foreach (var rows in Rows(order))
            {
                var home = chance.Next(files.Length);
                for (var i = 0; i < files.Length; i++)
                {
                    if (chance.Next(4) == 0 || i == home)
                    {
                        files[i].AddRange(rows);
                    }
                }
            }
        }

        return [.. files.Where(rows => rows.Count > 0).Select(File)];
    }

    private List<IReadOnlyList<string>> Groups(InventedShop shop) => [.. shop.Orders.SelectMany(Rows)];

    private string File(IEnumerable<string> rows) => new StringBuilder(Headers[layout]).Append('\n').AppendJoin('\n', rows).Append('\n').ToString();

    /// <summary>The rows of an order, and that of its refund.</summary>
    private IEnumerable<IReadOnlyList<string>> Rows(InventedOrder order)
    {
        switch (layout)
        {
            case ExportLayout.Orders:
                yield return [Row(order.Number, Clock(order.At), Who(order), order.Status, Money(order.Cents), "5.00", Money(order.Cents + 500), Money(order.Refund?.Cents), order.Channel, order.Country, order.Code)];
                break;
            case ExportLayout.Shopify:
                yield return [.. order.Lines.Select((line, i) => Shopify(order, line, i == 0))];
                break;
            default:
                yield return [.. order.Lines.Select(line => Item(order, $"{order.Number}", order.At, line, 1))];
                if (order.Refund is { } refund)
                {
                    // A month's file may hold the refund of an order of the month before.
                    yield return [Item(order, refund.HasOwnNumber ? $"R{order.Number}" : $"{order.Number}", order.At.AddDays(refund.DaysLater), order.Lines[0] with { Quantity = 1, Cents = refund.Cents }, -1)];
                }

                break;
        }
    }

    private string Item(InventedOrder order, string number, DateTime at, InventedLine line, int sign) => layout == ExportLayout.Unnumbered
        ? Row(Clock(at), Id(order), Email(order), Phone(order), $"SKU-{line.Product}", sign * line.Quantity, Money(sign * line.Quantity * line.Cents))
        : Row(number, Clock(at), Who(order), order.Status, $"SKU-{line.Product}", Name(line), line.Product == 0 ? "" : "Tea", sign * line.Quantity, Money(sign * line.Quantity * line.Cents), order.Channel, order.Country, order.Code);

    private static string Shopify(InventedOrder order, InventedLine line, bool isFirst)
    {
        var clock = $"{Clock(order.At)} +0100";
        var item = Row(line.Quantity, Name(line), Money(line.Cents), $"SKU-{line.Product}");
        return isFirst
            ? Row($"#{order.Number}", Email(order), order.Status == "cancelled" ? "voided" : "paid", clock, "fulfilled", "EUR", Money(order.Cents), "5.00", Money(order.Cents + 500), order.Code, clock, item,
                NameOf(order), order.Country, order.Status == "cancelled" ? clock : "", Money(order.Refund?.Cents), order.Channel, Phone(order))
            : Row($"#{order.Number}", Email(order), "", "", "", "", "", "", "", "", clock, item, "", "", "", "", "", "");
    }

    private static string Who(InventedOrder order) => Row(Id(order), Email(order), Phone(order), NameOf(order));

    private static string Id(InventedOrder order) => order.Customer is 0 or 1 ? $"K-{order.Customer}" : "";

    private static string Email(InventedOrder order) => order.Customer is 0 or 2 or 3 ? (order.Spelling == 1 ? $"Person{order.Customer}@Example.com" : $"person{order.Customer}@example.com") : "";

    private static string Phone(InventedOrder order) => order.Customer is 4 or 5 ? $"+62 812 0000 00{order.Customer}{order.Customer}" : "";

    private static string NameOf(InventedOrder order) => order.Customer < 0 || order.Spelling == 0 ? "" : $"Person {order.Customer}{(order.Spelling == 1 ? "" : " Kusuma")}";

    private static string Name(InventedLine line) => $"Product {line.Product}{(line.Spelling == 0 ? "" : " (new)")}";

    private static string Clock(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Money(int? cents) => cents is { } known ? (known / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Row(params object[] cells) => string.Join(',', cells);
}
