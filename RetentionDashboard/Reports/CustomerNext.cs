using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What to propose next to one customer.</summary>
/// <param name="Catalogue">Products; the codes of proposals are positions in it.</param>
/// <param name="Proposals">The best first; empty where the evidence is thin.</param>
public sealed record CustomerNext(IReadOnlyList<CatalogueProduct> Catalogue, IReadOnlyList<NextProposal> Proposals)
{
    /// <summary>What people read of an item.</summary>
    public string NameOf(int item) => Catalogue[item].Name;
}
