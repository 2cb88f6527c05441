namespace RetentionDashboard.Import.Formats;

/// <summary>Every format that can be read; the generic one takes what no other claims.</summary>
internal static class OrderFormats
{
    public static IOrderFormat Generic { get; } = new GenericFormat();

    public static IReadOnlyList<IOrderFormat> All { get; } =
    [
        new ShopifyFormat(),
        new WooCommerceFormat(),
        new WooCommerceAdvancedFormat(),
        new WooCommerceOrdersFormat(),
        new MagentoFormat(),
        new SquarespaceFormat(),
        new EtsyFormat(),
        new StripeFormat(),
        new AmazonFormat(),
        new ShopeeFormat(),
        new TokopediaFormat(),
        new TikTokShopFormat(),
        new LazadaFormat(),
        Generic,
    ];

    /// <summary>The named format; null for null and "auto".</summary>
    /// <exception cref="ImportProblemException">There is no such format.</exception>
    public static IOrderFormat? Named(string? name)
    {
        if (name is null || name.Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ImportProblemException(new ImportNote(ImportNoteCode.UnknownFormat, name, string.Join(", ", All.Select(format => format.Name).Prepend("auto"))));
    }

    /// <summary>The stated format, or its sibling where only that one fits: "woocommerce" stands for every way in which WooCommerce shops export.</summary>
    public static IOrderFormat? Fitting(IOrderFormat? stated, IReadOnlySet<string> names) =>
        stated is null || stated.Score(names) > 0 ? stated
        : All.Where(format => format.Name.StartsWith(stated.Name + "-", StringComparison.Ordinal) && format.Score(names) > 0).MaxBy(format => format.Score(names)) ?? stated;

    public static IOrderFormat Best(IReadOnlySet<string> names) => All.MaxBy(format => format.Score(names)) is { } best && best.Score(names) > 0 ? best : Generic;
}
