using System.Globalization;
using RetentionDashboard.Data;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Adds the store of an import, or takes on its terms where it has none of its own yet.</summary>
internal static class StoreWriter
{
    public static int Write(sqlite3 database, Store store)
    {
        if (Find(database, store.Name) is { } known)
        {
            using var update = new Statement(database, "UPDATE \"Stores\" SET \"Currency\" = ?, \"TimeZone\" = ? WHERE \"Id\" = ?");
            update.Bind(1, store.Currency);
            update.Bind(2, store.TimeZone);
            update.Bind(3, known);
            update.Run();
            return known;
        }

        using var insert = new BulkInsert(
            database, "Stores", "Name", "Currency", "TimeZone", "IsSample", "CreatedAt", "RevenueBasis", "ActivityWindowDays", "AsOf", "MarginPercent", "LifetimeSource", "LifetimeYears");
        insert.Add(store.Name);
        insert.Add(store.Currency);
        insert.Add(store.TimeZone);
        insert.Add(store.IsSample ? 1 : 0);
        insert.Add(ClockText.Of(store.CreatedAt));
        insert.Add(store.RevenueBasis.ToString());
        insert.Add(store.ActivityWindowDays);
        insert.Add(store.AsOf?.DayNumber);
        insert.Add(Decimal(store.MarginPercent));
        insert.Add(store.LifetimeSource.ToString());
        insert.Add(Decimal(store.LifetimeYears));
        insert.Finish();
        return Find(database, store.Name)!.Value;
    }

    private static int? Find(sqlite3 database, string name)
    {
        using var find = new Statement(database, "SELECT \"Id\" FROM \"Stores\" WHERE \"Name\" = ?");
        find.Bind(1, name);
        return find.Step() ? (int)find.Integer(0) : null;
    }

    /// <summary>The form in which EF Core keeps decimals in SQLite.</summary>
    private static string Decimal(decimal value) => value.ToString("0.0###########################", CultureInfo.InvariantCulture);
}
