using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What one product or category sells, what goes with it and what comes after it.</summary>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Catalogue">Products or categories; the codes of pairs are positions in it.</param>
/// <param name="Name">Its name; the key where the shop has no such item.</param>
/// <param name="Everybody">All customers, to compare with.</param>
/// <param name="Figure">Its figures; null where no order that counts holds it.</param>
/// <param name="Pairs">What goes with it and what comes after it; null where the shop has no such item.</param>
public sealed record ItemReport(
    StoreInfo Store, DateOnly? AsOf, ProductLevel Level, IReadOnlyList<CatalogueProduct> Catalogue, string Name, ProductFigure Everybody, ProductFigure? Figure, ItemPairs? Pairs);
