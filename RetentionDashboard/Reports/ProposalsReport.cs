using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What a store's data suggests, each with its evidence; nothing is applied by itself.</summary>
/// <param name="Window">Null with too few gaps between orders.</param>
/// <param name="Grain">Null without customers.</param>
/// <param name="AsOf">Null where the newest day looks whole, or a day is set already.</param>
public sealed record ProposalsReport(StoreInfo Store, WindowProposal? Window, GrainProposal? Grain, AsOfProposal? AsOf)
{
    /// <summary>True where the activity window is still the one that every store begins with, and the data suggests another.</summary>
    public bool IsWindowWorthATry => Window is { Differs: true, Current: AnalysisOptions.DefaultActivityWindowDays };
}
