using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The store a report is about: how to name it and how to write its money.</summary>
public sealed record StoreInfo(int Id, string Name, string Currency, bool IsSample, AnalysisOptions Options)
{
    /// <summary>Stands for the id of a store where all real stores are asked for together.</summary>
    public const int AllStores = 0;

    /// <summary>Stands for the id of a store where something is named that no store can be.</summary>
    public const int NoStore = -1;

    /// <summary>What was added up; null for a single store.</summary>
    public StoreSum? Sum { get; init; }
}
