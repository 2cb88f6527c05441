using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What is bought together and what is bought next.</summary>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Catalogue">Products or categories; the codes of pairs are positions in it.</param>
/// <param name="MinimumSupport">Share that each pair reaches, 0 to 1.</param>
/// <param name="Baskets">Pairs of the same order.</param>
/// <param name="Matrix">The most frequent items with each other.</param>
/// <param name="Next">Pairs of an order and a later one.</param>
public sealed record TogetherReport(
    StoreInfo Store, DateOnly? AsOf, ProductLevel Level, IReadOnlyList<CatalogueProduct> Catalogue, decimal MinimumSupport, BasketPairs Baskets, BasketMatrix Matrix, NextProducts Next);
