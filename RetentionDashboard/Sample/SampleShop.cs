using RetentionDashboard.Import;

namespace RetentionDashboard.Sample;

/// <summary>The shop of "Explore with sample orders": written to a file and brought in as any export is.</summary>
public sealed class SampleShop(UploadSpool spool, ImportQueue queue)
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
        var file = await spool.WriteAsync("sample-orders.csv", (stream, token) => Task.Run(() => Layout.Write(stream, SampleOrders.Generate(Orders, Seed), token), token), cancellationToken);
        return await queue.EnqueueAsync(file.Path, file.FileName, Options, cancellationToken);
    }
}
