using RetentionDashboard.Data;
using RetentionDashboard.Import.Writing;
using SQLitePCL;

namespace RetentionDashboard.Import;

/// <summary>What an import must know of the store it goes into.</summary>
/// <param name="HasOrders">False while its currency and time zone can still be chosen.</param>
internal sealed record StoreFacts(int Id, string Name, string Currency, string TimeZone, bool IsSample, bool HasOrders)
{
    /// <summary>What the user decided of status words that no format knows.</summary>
    public IReadOnlyDictionary<string, StatusMeaning> Statuses { get; init; } = new Dictionary<string, StatusMeaning>();

    /// <summary>Null where there is no store of that name yet.</summary>
    public static async Task<StoreFacts?> FindAsync(RetentionContext context, string name, CancellationToken cancellationToken)
    {
        // A prepared statement, as everything of an import: compiling the first query of the model takes longer than reading most files.
        await using var connection = await EfConnection.OpenAsync(context, cancellationToken);
        using var find = new Statement(connection.Database, """
            SELECT "Id", "Currency", "TimeZone", "IsSample",
                   EXISTS (SELECT 1 FROM "Orders" WHERE "StoreId" = s."Id") OR EXISTS (SELECT 1 FROM "Refunds" WHERE "StoreId" = s."Id")
            FROM "Stores" s WHERE "Name" = ?
            """);
        find.Bind(1, name);
        return find.Step()
            ? new StoreFacts((int)find.Integer(0), name, find.Text(1)!, find.Text(2)!, find.Integer(3) != 0, find.Integer(4) != 0) { Statuses = Decisions(connection.Database, find.Integer(0)) }
            : null;
    }

    private static Dictionary<string, StatusMeaning> Decisions(sqlite3 database, long storeId)
    {
        var decisions = new Dictionary<string, StatusMeaning>(StringComparer.Ordinal);
        using var find = new Statement(database, "SELECT \"Word\", \"Meaning\" FROM \"StatusDecisions\" WHERE \"StoreId\" = ?");
        find.Bind(1, storeId);
        while (find.Step())
        {
            decisions[find.Text(0)!] = Enum.Parse<StatusMeaning>(find.Text(1)!);
        }

        return decisions;
    }
}
