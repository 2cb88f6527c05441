using Microsoft.EntityFrameworkCore.Metadata;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>
/// The statements that take an import back, its key being their only parameter. What it told anew has an older version beside it, which takes the
/// order's own key again; what it added goes; of customers and products, what the other imports told of them is combined anew.
/// </summary>
internal static class UndoStatements
{
    public static IEnumerable<string> Of(IModel model) => [.. Orders(model), .. Refunds, .. Facts(Customers), .. Facts(Products), .. Sayings, .. Cleaning];

    private static readonly FactTables Customers = new("Customers", "CustomerFacts", "CustomerId", ["Name", "Email", "Phone"], IsNeeded: """
        EXISTS (SELECT 1 FROM "Orders" o WHERE o."CustomerId" = t."Id") OR EXISTS (SELECT 1 FROM "Refunds" r WHERE r."CustomerId" = t."Id")
        OR EXISTS (SELECT 1 FROM "ErasedIdentities" e WHERE e."CustomerId" = t."Id")
        """);

    private static readonly FactTables Products = new(
        "Products", "ProductFacts", "ProductId", ["Name", "Category"], IsNeeded: "t.\"Id\" IN (SELECT \"ProductId\" FROM \"OrderLines\" WHERE \"ProductId\" IS NOT NULL)");

    private static readonly string[] Refunds =
    [
        "DELETE FROM \"Refunds\" WHERE \"ImportId\" = {0}",
        "UPDATE \"Refunds\" SET \"ReplacedBy\" = NULL WHERE \"ReplacedBy\" = {0}",
    ];

    // What users said of customers who are gone goes with them. Whoever was erased stays known, so that no later import brings them back.
    private static readonly string[] Sayings =
    [
        .. ((string[])["CustomerNotes", "CustomerTags"]).Select(static table => $"DELETE FROM \"{table}\" WHERE \"CustomerId\" NOT IN (SELECT \"Id\" FROM \"Customers\")"),
        "DELETE FROM \"CustomerMerges\" WHERE \"MergedId\" NOT IN (SELECT \"Id\" FROM \"Customers\") OR \"KeptId\" NOT IN (SELECT \"Id\" FROM \"Customers\")",
    ];

    private static readonly string[] Cleaning = ["DROP TABLE temp.\"UndoneOrders\"", "DROP TABLE temp.\"UndoneFacts\""];

    private static IEnumerable<string> Orders(IModel model)
    {
        var columns = model.FindEntityType(typeof(Order))!.GetProperties().Select(property => property.Name).Except([nameof(Order.Id), nameof(Order.ReplacedBy)]);
        return
        [
            "CREATE TEMP TABLE \"UndoneOrders\" (\"Id\" INTEGER PRIMARY KEY, \"Version\" INTEGER)",
            // The plus keeps SQLite on the index of the numbers.
            """
            INSERT INTO temp."UndoneOrders"
            SELECT o."Id", v."Id" FROM "Orders" v JOIN "Orders" o ON o."StoreId" = v."StoreId" AND o."Number" = v."Number" AND o."ReplacedBy" IS NULL
            WHERE v."ReplacedBy" = {0} AND +v."ImportId" <> {0}
            """,
            "INSERT INTO temp.\"UndoneOrders\" SELECT \"Id\", NULL FROM \"Orders\" WHERE \"ImportId\" = {0} AND \"Id\" NOT IN (SELECT \"Id\" FROM temp.\"UndoneOrders\")",
            "DELETE FROM \"OrderLines\" WHERE \"OrderId\" IN (SELECT \"Id\" FROM temp.\"UndoneOrders\")",
            "DELETE FROM \"Orders\" WHERE \"Id\" IN (SELECT \"Id\" FROM temp.\"UndoneOrders\" WHERE \"Version\" IS NULL)",
            $"""
            UPDATE "Orders" SET {string.Join(", ", columns.Select(column => $"\"{column}\" = v.\"{column}\""))}
            FROM temp."UndoneOrders" u JOIN "Orders" v ON v."Id" = u."Version" WHERE "Orders"."Id" = u."Id"
            """,
            "UPDATE \"OrderLines\" SET \"OrderId\" = u.\"Id\" FROM temp.\"UndoneOrders\" u WHERE \"OrderLines\".\"OrderId\" = u.\"Version\"",
            "DELETE FROM \"Orders\" WHERE \"Id\" IN (SELECT \"Version\" FROM temp.\"UndoneOrders\")",
        ];
    }

    private static IEnumerable<string> Facts(FactTables tables)
    {
        var (main, facts, key) = (tables.Main, tables.Facts, tables.Key);
        var newest = tables.Columns.SelectMany(column => new[]
        {
            $"\"{column}\" = {(tables.IsRequired(column) ? $"coalesce({Newest(column, column)}, \"Key\")" : Newest(column, column))}",
            $"\"{column}At\" = {Newest(column, column + "At")}",
        });
        return
        [
            "CREATE TEMP TABLE IF NOT EXISTS \"UndoneFacts\" (\"Id\" INTEGER PRIMARY KEY)",
            "DELETE FROM temp.\"UndoneFacts\"",
            $"INSERT INTO temp.\"UndoneFacts\" SELECT \"{key}\" FROM \"{facts}\" WHERE \"ImportId\" = {{0}}",
            $"DELETE FROM \"{facts}\" WHERE \"ImportId\" = {{0}}",
            $$"""
            UPDATE "{{main}}" SET {{string.Join(", ", newest)}},
                "ImportId" = CASE "ImportId" WHEN {0} THEN (SELECT min(f."ImportId") FROM "{{facts}}" f WHERE f."{{key}}" = "{{main}}"."Id") ELSE "ImportId" END
            WHERE "Id" IN (SELECT f."{{key}}" FROM "{{facts}}" f WHERE f."{{key}}" IN (SELECT "Id" FROM temp."UndoneFacts"))
            """,
            // Told by one import alone, as before the second one came.
            $"""
            DELETE FROM "{facts}" WHERE "{key}" IN (
                SELECT f."{key}" FROM "{facts}" f WHERE f."{key}" IN (SELECT "Id" FROM temp."UndoneFacts") GROUP BY f."{key}" HAVING count(*) = 1)
            """,
            $"DELETE FROM \"{main}\" AS t WHERE \"ImportId\" = {{0}} AND NOT ({tables.IsNeeded})",
        ];

        string Newest(string told, string column) => $"""
            (SELECT f."{column}" FROM "{facts}" f WHERE f."{key}" = "{main}"."Id" AND f."{told}" IS NOT NULL ORDER BY f."{told}At" DESC, f."{told}" LIMIT 1)
            """;
    }

    /// <param name="Columns">What is told, each with its moment in the column "…At".</param>
    /// <param name="IsNeeded">True for a row t that something still points at.</param>
    private sealed record FactTables(string Main, string Facts, string Key, string[] Columns, string IsNeeded)
    {
        /// <summary>A product without a name is called by its key.</summary>
        public bool IsRequired(string column) => Main == "Products" && column == "Name";
    }
}
