using RetentionDashboard.Data;
using RetentionDashboard.Import;

namespace RetentionDashboard.Sample;

/// <summary>The shop of "Explore with sample orders": written to a file and brought in as any export is.</summary>
public sealed class SampleShop(DatabaseLocation location, ImportQueue queue)
{
    public const string StoreName = "Sample shop";
    public const int Orders = 6000;
    public const int Seed = 2024;
    public const string TimeZone = "Asia/Jakarta";

    private static readonly GenericLayout Layout = new();

    /// <summary>How the generated file is to be read.</summary>
    public static ImportOptions Options { get; } = new()
    {
        Store = StoreName,
        Currency = SampleCurrency.Idr.Code,
        TimeZone = TimeZone,
        Format = Layout.Name,
        Map = GenericLayout.Fields,
        IsSample = true,
    };

    /// <summary>Generates the orders and queues their import; doing so again changes nothing in the store.</summary>
    /// <returns>Key of the Import row.</returns>
    public async Task<int> CreateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(location.SpoolFolder);
        var path = Path.Combine(location.SpoolFolder, $"{Guid.NewGuid():N}.csv");
        try
        {
            await Task.Run(() => Write(path, cancellationToken), cancellationToken);
            return await queue.EnqueueAsync(path, "sample-orders.csv", Options, cancellationToken);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static void Write(string path, CancellationToken cancellationToken)
    {
        using var file = File.Create(path);
        Layout.Write(file, SampleOrders.Generate(Orders, Seed), cancellationToken);
    }
}
