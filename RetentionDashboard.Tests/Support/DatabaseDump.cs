namespace RetentionDashboard.Tests.Support;

/// <summary>What a database holds, as lines of text that can be compared.</summary>
internal static class DatabaseDump
{
    private const string Orders = """
        SELECT 'order|' || concat_ws('|', o.Number, coalesce(c.Identity, '-'), o.PlacedAt, coalesce(o.OffsetMinutes, '-'), o.Day, coalesce(o.Status, '-'), o.IsValid, o.Subtotal, o.Discount, o.Total,
                   coalesce(o.Channel, '-'), coalesce(o.Country, '-'), coalesce(o.Region, '-'), coalesce(o.City, '-'), coalesce(o.DiscountCode, '-'), coalesce(o.FulfilledDay, '-')) AS row
        FROM Orders o LEFT JOIN Customers c ON c.Id = o.CustomerId WHERE o.StoreId = {0} AND o.ReplacedBy IS NULL
        UNION ALL
        SELECT 'line|' || concat_ws('|', o.Number, coalesce(p.Key, '-'), l.Quantity, l.Total)
        FROM OrderLines l JOIN Orders o ON o.Id = l.OrderId LEFT JOIN Products p ON p.Id = l.ProductId WHERE o.StoreId = {0} AND o.ReplacedBy IS NULL
        UNION ALL
        SELECT 'refund|' || concat_ws('|', r.Number, coalesce(o.Number, '-'), coalesce(c.Identity, '-'), r.RefundedAt, r.Day, r.Amount, r.StatedAmount, r.IsImplied)
        FROM Refunds r LEFT JOIN Orders o ON o.Id = r.OrderId LEFT JOIN Customers c ON c.Id = r.CustomerId WHERE r.StoreId = {0} AND r.ReplacedBy IS NULL
        UNION ALL
        SELECT 'in effect|' || concat_ws('|', Number, Amount) FROM RefundsInEffect WHERE StoreId = {0}
        """;

    private const string People = """
        SELECT 'customer|' || concat_ws('|', Identity, Kind, coalesce(Name, '-'), coalesce(Email, '-'), coalesce(Phone, '-')) FROM Customers WHERE StoreId = {0}
        UNION ALL
        SELECT 'product|' || concat_ws('|', Key, Name, coalesce(Category, '-')) FROM Products WHERE StoreId = {0}
        """;

    private static string? _exact;

    /// <summary>Tables that tell what was done, not what the stores hold.</summary>
    private static readonly string[] History = ["Imports", "ImportOverlaps", "RefusedRows", "__EFMigrationsHistory", "__EFMigrationsLock"];

    /// <summary>What a store holds, without any key that depends on the sequence of writing.</summary>
    public static List<string?> Logical(ImportShop shop, int store) => shop.Query(LogicalSql(store));

    public static string LogicalSql(int store) => Of(store, Orders + "\nUNION ALL\n" + People);

    /// <summary>The same without the texts of customers and products, which an export may tell newer than another.</summary>
    public static List<string?> OrdersOf(ImportShop shop, int store) => shop.Query(Of(store, Orders));

    /// <summary>Every row of every table with its keys, the history of imports left out. Facts that one import alone tells say what the row itself says.</summary>
    public static List<string?> Exact(ImportShop shop)
    {
        _exact ??= EveryTable(shop);
        return shop.Query(_exact);
    }

    private static string EveryTable(ImportShop shop)
    {
        var tables = new List<string>();
        foreach (var table in shop.Query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Except(History))
        {
            var columns = shop.Query($"SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
            var where = table switch
            {
                "CustomerFacts" => " WHERE CustomerId IN (SELECT CustomerId FROM CustomerFacts GROUP BY 1 HAVING count(*) > 1)",
                "ProductFacts" => " WHERE ProductId IN (SELECT ProductId FROM ProductFacts GROUP BY 1 HAVING count(*) > 1)",
                _ => "",
            };
            tables.Add($"SELECT '{table}|' || {string.Join(" || '|' || ", columns.Select(column => $"quote(\"{column}\")"))} FROM \"{table}\"{where}");
        }

        return string.Join(" UNION ALL ", tables) + " ORDER BY 1";
    }

    private static string Of(int store, string sql) => sql.Replace("{0}", store.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) + "\nORDER BY 1";
}
