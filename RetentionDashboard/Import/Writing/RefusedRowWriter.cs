using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Keeps the rows that were not taken, for the list and its download.</summary>
internal static class RefusedRowWriter
{
    public static void Write(sqlite3 database, int importId, IReadOnlyList<RefusedCell> refused)
    {
        using var insert = new BulkInsert(database, "RefusedRows", "ImportId", "Line", "Column", "Value", "Reason");
        foreach (var row in refused)
        {
            insert.Add(importId);
            insert.Add(row.Line);
            insert.Add(row.Column);
            insert.Add(row.Value);
            insert.Add(ImportNotes.ReasonToJson(row.Reason));
        }

        insert.Finish();
    }
}
