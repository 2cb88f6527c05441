using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the product journey shows.</summary>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Level">Products or categories.</param>
/// <param name="Catalogue">Products or categories; the codes of nodes are positions in it.</param>
/// <param name="Hidden">Keys of items that are looked past.</param>
/// <param name="Journey">From the first order to the fourth.</param>
public sealed record JourneyReport(
    StoreInfo Store, DateOnly? AsOf, ProductLevel Level, IReadOnlyList<CatalogueProduct> Catalogue, IReadOnlyList<string> Hidden, ProductJourney Journey)
{
    /// <summary>Name of a node's item; null for the other stops.</summary>
    public string? NameOf(JourneyNode node) => node.Stop == JourneyStop.Item ? Catalogue[node.Item].Name : null;

    /// <summary>Name of an item by its key; the key where nobody knows it.</summary>
    public string NameOf(string key) => Catalogue.FirstOrDefault(item => item.Key == key)?.Name ?? key;
}
