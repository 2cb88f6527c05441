using CsvHelper;

namespace RetentionDashboard.Sample;

/// <summary>How a shop system writes its orders into a file.</summary>
public abstract class SampleLayout
{
    public static IReadOnlyList<SampleLayout> All { get; } =
    [
        new GenericLayout(),
        new ShopifyLayout(),
        new WooCommerceLayout(),
        new WooCommerceAdvancedLayout(),
        new WooCommerceOrdersLayout(),
        new MagentoLayout(),
        new SquarespaceLayout(),
        new EtsyLayout(),
        new StripeLayout(),
        new ShopeeLayout(),
        new TokopediaLayout(),
        new TikTokShopLayout(),
        new LazadaLayout(),
    ];

    public abstract string Name { get; }

    /// <summary>UTF-8 without a byte order mark, lines end with LF.</summary>
    public void Write(Stream stream, SampleOrders orders, CancellationToken cancellationToken)
    {
        using var writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        Write(writer, orders, cancellationToken);
    }

    protected abstract void Write(CsvWriter writer, SampleOrders orders, CancellationToken cancellationToken);
}
