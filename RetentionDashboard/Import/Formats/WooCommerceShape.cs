using System.Globalization;

namespace RetentionDashboard.Import.Formats;

/// <summary>
/// Knows WooCommerce's Analytics export in any language. The headers are translated, but not the sequence of the columns nor the words for status and kind of
/// customer: date, number, perhaps the formatted revenue, status, customer, new or returning, perhaps how it was paid, products, items, coupons, revenue, perhaps the attribution.
/// </summary>
internal static class WooCommerceShape
{
    private const int LongestRow = 14;

    /// <returns>The English name of each column; null where the rows are not of this export.</returns>
    public static IReadOnlyList<string>? Names(int columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (columns is < 9 or > LongestRow || rows.Count == 0)
        {
            return null;
        }

        var type = Enumerable.Range(4, columns - 8).FirstOrDefault(column => Told(rows, column) && All(rows, column, static cell => cell is "new" or "returning" or ""), -1);
        var products = type < 0 ? -1 : Enumerable.Range(type + 1, Math.Max(0, columns - type - 4)).FirstOrDefault(column => Told(rows, column) && All(rows, column, IsItems), -1);
        if (type is not (4 or 5) || products < 0 || products > type + 2
            || !Told(rows, 0) || !All(rows, 0, IsDate) || !Told(rows, 1)
            || !Told(rows, type - 2) || !MostAreStatuses(rows, type - 2)
            || !All(rows, products + 1, IsNumber) || products + 3 >= columns || !Told(rows, products + 3) || !All(rows, products + 3, IsNumber))
        {
            return null;
        }

        var names = Enumerable.Repeat("", columns).ToArray();
        (names[0], names[1], names[type - 2], names[type - 1], names[type]) = ("date", "order", "status", "customer", "customertype");
        (names[products], names[products + 1], names[products + 2], names[products + 3]) = ("products", "itemssold", "coupons", "netsales");
        if (products + 4 < columns)
        {
            names[products + 4] = "attribution";
        }

        return names;
    }

    private static bool All(IReadOnlyList<IReadOnlyList<string>> rows, int column, Func<string, bool> test) => rows.All(row => test(Cell(row, column)));

    private static bool Told(IReadOnlyList<IReadOnlyList<string>> rows, int column) => rows.Any(row => Cell(row, column).Length > 0);

    private static string Cell(IReadOnlyList<string> row, int column) => column < row.Count ? row[column].Trim() : "";

    /// <summary>Shops add statuses of their own.</summary>
    private static bool MostAreStatuses(IReadOnlyList<IReadOnlyList<string>> rows, int column) =>
        rows.Count(row => WooCommerceStatus.Meaning(Cell(row, column)) is not null) * 2 > rows.Count;

    private static bool IsItems(string cell) => cell.Length == 0 || cell.IndexOf('×', StringComparison.Ordinal) > 0;

    private static bool IsDate(string cell) =>
        cell.Length >= 10 && DateOnly.TryParseExact(cell[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsNumber(string cell) => cell.Length == 0 || decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
