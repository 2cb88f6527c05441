using RetentionDashboard.Data;
using RetentionDashboard.Metrics;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Writes the row that tells what an import did.</summary>
internal static class ImportRowWriter
{
    private static readonly string[] Outcome =
    [
        "State", "Format", "FinishedAt", "RowsRead", "RowsRefused", "OrdersAdded", "OrdersUpdated", "OrdersUnchanged", "OrdersNotValid", "OrdersUnattributed", "Refunds", "CustomersAdded",
        "FirstDay", "LastDay", "GrossRevenue", "NetRevenue", "Notes", "RowsSkipped", "Headers", "StoreId",
    ];

    /// <summary>Adds a row that <see cref="Finish"/> completes.</summary>
    /// <returns>Its key.</returns>
    public static int Start(sqlite3 database, int storeId, string fileName, long bytes, DateTime now)
    {
        var id = (int)NextId.Of(database, "Imports");
        string[] counts = ["RowsSkipped", "RowsRead", "RowsRefused", "OrdersAdded", "OrdersUpdated", "OrdersUnchanged", "OrdersNotValid", "OrdersUnattributed", "Refunds", "CustomersAdded", "GrossRevenue", "NetRevenue"];
        using var insert = new BulkInsert(database, "Imports", ["Id", "StoreId", "FileName", "FileBytes", "Format", "State", "CreatedAt", "Notes", .. counts]);
        insert.Add(id);
        insert.Add(storeId);
        insert.Add(fileName);
        insert.Add(bytes);
        insert.Add("auto");
        insert.Add(nameof(ImportState.Running));
        insert.Add(ClockText.Of(now));
        insert.Add("[]");
        foreach (var _ in counts)
        {
            insert.Add(0);
        }

        insert.Finish();
        return id;
    }

    /// <param name="headers">The file's column names, a JSON list.</param>
    /// <param name="options">How the file was read, as JSON; kept where the row has none yet.</param>
    public static void Finish(sqlite3 database, int id, ImportResult result, string headers, string options, DateTime now)
    {
        using var update = new Statement(database, $"UPDATE \"Imports\" SET {string.Join(", ", Outcome.Select(column => $"\"{column}\" = ?"))}, \"Options\" = CASE WHEN \"Options\" = '{{}}' THEN ? ELSE \"Options\" END WHERE \"Id\" = ?");
        update.Bind(1, nameof(ImportState.Done));
        update.Bind(2, result.Format);
        update.Bind(3, ClockText.Of(now));
        int[] counts =
        [
            result.RowsRead, result.RowsRefused, result.OrdersAdded, result.OrdersUpdated, result.OrdersUnchanged, result.OrdersNotValid, result.OrdersUnattributed, result.Refunds,
            result.CustomersAdded,
        ];
        for (var i = 0; i < counts.Length; i++)
        {
            update.Bind(4 + i, counts[i]);
        }

        BindDay(update, 13, result.FirstDay);
        BindDay(update, 14, result.LastDay);
        update.Bind(15, Money.FromDecimal(result.GrossRevenue));
        update.Bind(16, Money.FromDecimal(result.NetRevenue));
        update.Bind(17, ImportNotes.ToJson(result.Warnings));
        update.Bind(18, result.RowsSkipped);
        update.Bind(19, headers);
        update.Bind(20, result.StoreId);
        update.Bind(21, options);
        update.Bind(22, id);
        update.Run();
    }

    private static void BindDay(Statement update, int index, DateOnly? day)
    {
        if (day is { } known)
        {
            update.Bind(index, known.DayNumber);
        }
        else
        {
            update.BindNull(index);
        }
    }
}
