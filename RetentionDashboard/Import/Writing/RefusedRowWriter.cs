using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Keeps the rows that were not taken, for the list and its download.</summary>
internal static class RefusedRowWriter
{
    private static readonly HashSet<string> NoNames = [];

    /// <param name="erased">Whose rows leave no more than their line and reason; null for a store where nobody was erased.</param>
    public static void Write(sqlite3 database, int importId, RefusedRows refused, IReadOnlyList<RefusedRows.Companion> companions, ErasedPeople? erased)
    {
        using var insert = new BulkInsert(database, "RefusedRows", "ImportId", "Line", "Column", "Value", "Reason", "Cells", "IsCompanion");
        foreach (var row in refused.Kept)
        {
            insert.Add(importId);
            insert.Add(row.Reason.Line);
            insert.Add(row.Reason.Column);
            var isErased = erased?.AreIn(row.Cells, NoNames) == true;
            insert.Add(isErased ? null : row.Reason.Value);
            insert.Add(ImportNotes.ReasonToJson(row.Reason.Reason));
            insert.Add(isErased ? "[]" : row.Cells);
            insert.Add(0);
        }

        foreach (var row in companions)
        {
            if (erased?.AreIn(row.Cells, NoNames) == true)
            {
                continue;
            }

            insert.Add(importId);
            insert.Add(row.Line);
            insert.Add((string?)null);
            insert.Add((string?)null);
            insert.Add("");
            insert.Add(row.Cells);
            insert.Add(1);
        }

        insert.Finish();
    }
}
