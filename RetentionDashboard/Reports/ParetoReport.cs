using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Who the best fifth of a store's customers by revenue are, and what they buy.</summary>
/// <param name="Store">The store.</param>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Profile">The best fifth against the others.</param>
/// <param name="Catalogue">Names of products by their keys.</param>
public sealed record ParetoReport(StoreInfo Store, DateOnly AsOf, SegmentProfile Profile, IReadOnlyDictionary<string, string> Catalogue)
{
    /// <summary>Revenue of the best fifth ÷ revenue of all.</summary>
    public Ratio Share => new(Profile.Members.Revenue, Profile.Members.Revenue + Profile.Others.Revenue);
}
