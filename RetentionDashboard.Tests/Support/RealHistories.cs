using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Support;

/// <summary>Histories of the shared data sets, read as the oracle's README says.</summary>
internal static class RealHistories
{
    private static readonly Lazy<OrderHistory> CdnowSample = new(ReadCdnow);
    private static readonly Lazy<OrderHistory> OnlineRetailShop = new(ReadOnlineRetail);
    private static readonly Lazy<OrderHistory> SuperstoreSample = new(ReadSuperstore);

    public static OrderHistory Cdnow => CdnowSample.Value;

    public static OrderHistory OnlineRetail => OnlineRetailShop.Value;

    public static OrderHistory Superstore => SuperstoreSample.Value;

    public static OrderHistory Named(string dataset) => dataset switch
    {
        "cdnow_sample" => Cdnow,
        "online_retail" => OnlineRetail,
        _ => Superstore,
    };

    private static OrderHistory ReadCdnow()
    {
        var builder = new OrderHistoryBuilder();
        var number = 0;
        foreach (var line in File.ReadLines(SharedData.PathOf("cdnow", "CDNOW_sample.txt")))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var day = DateOnly.ParseExact(fields[2], "yyyyMMdd", CultureInfo.InvariantCulture);
            Add(builder, ++number, Whole(fields[0]), day, 0, Amount(fields[4]));
        }

        return builder.Build();
    }

    private static OrderHistory ReadOnlineRetail()
    {
        var builder = new OrderHistoryBuilder();
        var products = new Dictionary<string, int>();
        using var file = SharedData.Open("online_retail", "online_retail_full.csv.gz");
        var invoices = CsvLines.Read(file).Skip(1).Where(row => row[6].Length > 0).GroupBy(row => row[0]);
        var number = 0;
        foreach (var invoice in invoices)
        {
            number++;
            var first = invoice.MinBy(row => row[4], StringComparer.Ordinal)!;
            var moment = DateTime.ParseExact(first[4], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            var customer = (int)Amount(first[6]);
            var total = invoice.Sum(row => Amount(row[3]) * Amount(row[5]));
            if (invoice.Key.StartsWith('C'))
            {
                builder.AddRefund(new RefundRow(null, customer, DateOnly.FromDateTime(moment), -Money.FromDecimal(total)));
                continue;
            }

            Add(builder, number, customer, DateOnly.FromDateTime(moment), (int)moment.TimeOfDay.TotalSeconds, total, builder.Countries.CodeOf(first[7]));
            foreach (var row in invoice)
            {
                if (!products.TryGetValue(row[1], out var product))
                {
                    product = builder.AddProduct(new CatalogueProduct(row[1], row[2], null));
                    products.Add(row[1], product);
                }

                builder.AddLine(number, product);
            }
        }

        return builder.Build();
    }

    private static OrderHistory ReadSuperstore()
    {
        var builder = new OrderHistoryBuilder();
        var customers = new Dictionary<string, int>();
        using var file = File.OpenRead(SharedData.PathOf("superstore", "Sample - Superstore.csv"));
        var number = 0;
        foreach (var order in CsvLines.Read(file).Skip(1).GroupBy(row => row[1]))
        {
            var row = order.First();
            customers.TryAdd(row[5], customers.Count + 1);
            var day = DateOnly.ParseExact(row[2], "M/d/yyyy", CultureInfo.InvariantCulture);
            Add(builder, ++number, customers[row[5]], day, 0, order.Sum(line => Amount(line[17])));
        }

        return builder.Build();
    }

    private static void Add(OrderHistoryBuilder builder, int number, int customer, DateOnly day, int second, decimal amount, int country = DimensionBuilder.None)
    {
        var money = Money.FromDecimal(amount);
        builder.AddOrder(new OrderRow(number, customer, day, second, money, money, money) { Country = country });
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
