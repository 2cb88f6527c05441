using System.Text.Json;
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

    /// <summary>Headers and options of the newest imports that refused rows, as they are stored.</summary>
    private IReadOnlyList<(string Headers, string Options)> WithRefusedRows { get; init; } = [];

    /// <summary>How the newest import that refused rows of this header read what the rows may leave open; null where none is known.</summary>
    public ImportOptions? ReadingOf(IReadOnlyList<string> headers)
    {
        var fingerprint = SavedMappings.Fingerprint(headers);
        return WithRefusedRows
            .Where(import => SavedMappings.Fingerprint(JsonSerializer.Deserialize<List<string>>(import.Headers) ?? []) == fingerprint)
            .Select(static import => StoredOptions.FromJson(import.Options)?.Settled)
            .FirstOrDefault(static settled => settled is not null);
    }

    /// <summary>Null where there is no store of that name yet.</summary>
    public static async Task<StoreFacts?> FindAsync(DatabaseLocation location, string name, CancellationToken cancellationToken)
    {
        // A prepared statement, as everything of an import: compiling the first query of the model takes longer than reading most files.
        await using var connection = await location.OpenAsync(cancellationToken);
        var database = connection.Handle!;
        using var find = new Statement(database, """
            SELECT "Id", "Currency", "TimeZone", "IsSample",
                   EXISTS (SELECT 1 FROM "Orders" WHERE "StoreId" = s."Id") OR EXISTS (SELECT 1 FROM "Refunds" WHERE "StoreId" = s."Id")
            FROM "Stores" s WHERE "Name" = ?
            """);
        find.Bind(1, name);
        return find.Step()
            ? new StoreFacts((int)find.Integer(0), name, find.Text(1)!, find.Text(2)!, find.Integer(3) != 0, find.Integer(4) != 0)
            {
                Statuses = Decisions(database, find.Integer(0)),
                WithRefusedRows = RefusedRows(database, find.Integer(0)),
            }
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

    private static List<(string Headers, string Options)> RefusedRows(sqlite3 database, long storeId)
    {
        const int Newest = 50;
        var imports = new List<(string, string)>();
        using var find = new Statement(database, "SELECT \"Headers\", \"Options\" FROM \"Imports\" WHERE \"StoreId\" = ? AND \"RowsRefused\" > 0 ORDER BY \"Id\" DESC LIMIT ?");
        find.Bind(1, storeId);
        find.Bind(2, Newest);
        while (find.Step())
        {
            imports.Add((find.Text(0)!, find.Text(1)!));
        }

        return imports;
    }
}
