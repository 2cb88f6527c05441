using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What to propose next to the customers of a segment or filter, judged by all customers of the shop.</summary>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Catalogue">Products or categories; the codes of offers are positions in it.</param>
/// <param name="Offers">The best item of each customer.</param>
public sealed record NextReport(StoreInfo Store, DateOnly? AsOf, ProductLevel Level, IReadOnlyList<CatalogueProduct> Catalogue, NextOffers Offers)
{
    /// <summary>What people read of an item.</summary>
    public string NameOf(int item) => Catalogue[item].Name;
}
