using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>
/// WooCommerce's own export, Analytics &gt; Orders: a row an order, products in one cell, the customer's name and nothing else of her. Refunds are rows under
/// the number of their order. Headers come in the language of the shop.
/// </summary>
internal sealed class WooCommerceFormat : IOrderFormat
{
    public string Name => "woocommerce";

    public string Title => "WooCommerce (Analytics)";

    public bool JoinsColumns => false;

    public IReadOnlyDictionary<ImportField, string[]> Headers => WooCommerceHeaders.ByField;

    public int Score(IReadOnlySet<string> names)
    {
        var found = WooCommerceHeaders.Telling.Count(field => Headers[field].Any(names.Contains));
        return found == WooCommerceHeaders.Telling.Count && WooCommerceHeaders.CustomerType.Any(names.Contains) ? 100 + found : 0;
    }

    public IReadOnlyList<string>? NamesByShape(int columns, IReadOnlyList<IReadOnlyList<string>> rows) => WooCommerceShape.Names(columns, rows);

    // What was given back are rows of their own: the word takes nothing off.
    public StatusMeaning? Meaning(string status) => WooCommerceStatus.Meaning(status) is StatusMeaning.Refunded ? StatusMeaning.Valid : WooCommerceStatus.Meaning(status);
}
