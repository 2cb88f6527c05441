using System.Globalization;

namespace RetentionDashboard.Tests.Support;

/// <summary>Real orders with what they held, read as the oracle's README says.</summary>
internal static class RealBaskets
{
    /// <summary>Superstore; the category of a product is its Sub-Category.</summary>
    public static Shelf Superstore()
    {
        var shelf = new Shelf();
        var customers = new Dictionary<string, int>();
        using var file = File.OpenRead(SharedData.PathOf("superstore", "Sample - Superstore.csv"));
        foreach (var order in CsvLines.Read(file).Skip(1).GroupBy(static row => row[1]))
        {
            var first = order.First();
            customers.TryAdd(first[5], customers.Count + 1);
            var day = DateOnly.ParseExact(first[2], "M/d/yyyy", CultureInfo.InvariantCulture).ToString("O", CultureInfo.InvariantCulture);
            shelf.Order(customers[first[5]], day, 0, [.. order.Select(static row => ($"{row[13]}/{row[15]}", (double)Amount(row[18]), Amount(row[17])))]);
        }

        return shelf;
    }

    /// <summary>Online Retail: invoices with a customer that are no cancellations; an item is a stock code that begins with five digits.</summary>
    public static Shelf OnlineRetail()
    {
        var shelf = new Shelf();
        using var file = SharedData.Open("online_retail", "online_retail_full.csv.gz");
        foreach (var invoice in CsvLines.Read(file).Skip(1).Where(static row => row[6].Length > 0 && !row[0].StartsWith('C')).GroupBy(static row => row[0]))
        {
            var first = invoice.First();
            shelf.Order((int)Amount(first[6]), first[4][..10], 0, [.. invoice.Where(static row => IsItem(row[1])).Select(static row => (row[1].Trim().ToUpperInvariant(), (double)Amount(row[3]), Amount(row[3]) * Amount(row[5])))]);
        }

        return shelf;
    }

    private static bool IsItem(string code) => code.Trim() is { Length: >= 5 } trimmed && trimmed[..5].All(char.IsAsciiDigit);

    private static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
