using System.Globalization;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

/// <summary>The CDNOW sample as the models' input: its first 39 weeks.</summary>
internal static class Cdnow
{
    private static readonly Lazy<PurchaseSummary> FromOrders = new(static () => PurchaseReader.Read(RealHistories.Cdnow, CalibrationEnd, RevenueBasis.Net)!);
    private static readonly Lazy<PurchaseSummary> FromSummary = new(ReadPublished);

    public static DateOnly CalibrationEnd => new(1997, 9, 30);

    public static PurchaseSummary Calibration => FromOrders.Value;

    /// <summary>The summary that ships with the lifetimes package; its weeks are rounded, whole days are restored.</summary>
    public static PurchaseSummary Published => FromSummary.Value;

    /// <summary>Numbers of the customers by the sample's own ids, the file's second column.</summary>
    public static IReadOnlyDictionary<string, int> Customers { get; } = File.ReadLines(SharedData.PathOf("cdnow", "CDNOW_sample.txt"))
        .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .DistinctBy(static fields => fields[1])
        .ToDictionary(static fields => int.Parse(fields[1], CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), static fields => RealHistories.Cdnow.IndexOf(int.Parse(fields[0], CultureInfo.InvariantCulture))!.Value);

    private static PurchaseSummary ReadPublished()
    {
        var (purchases, values) = (new List<RepeatPurchases?>(), new List<double>());
        foreach (var line in File.ReadLines(SharedData.PathOf("cdnow", "cdnow_customers_summary_with_transactions.csv")).Skip(1))
        {
            double[] fields = [.. line.Split(',').Select(static field => double.Parse(field, CultureInfo.InvariantCulture))];
            purchases.Add(new RepeatPurchases((int)fields[1], Days(fields[2]), Days(fields[3])));
            values.Add(fields[4]);
        }

        return PurchaseSummary.Of([.. purchases], [.. values]);
    }

    private static int Days(double weeks) => (int)Math.Round(weeks * 7);
}
