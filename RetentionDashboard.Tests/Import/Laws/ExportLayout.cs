namespace RetentionDashboard.Tests.Import.Laws;

internal enum ExportLayout
{
    /// <summary>A row an item, what belongs to the order repeated; refunds are negative rows.</summary>
    Lines,

    /// <summary>A row an order; refunds are a column.</summary>
    Orders,

    /// <summary>A row an item, what belongs to the order on its first row; refunds are a column.</summary>
    Shopify,

    /// <summary>A row an item without an order number.</summary>
    Unnumbered,
}
