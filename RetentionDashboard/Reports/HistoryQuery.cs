using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What every page can be filtered by. All but the dates select customers by their first order and never cut a customer's history.</summary>
public sealed record HistoryQuery
{
    /// <summary>Null is the store shown by default: the first real one, else the sample shop. <see cref="StoreInfo.AllStores"/> is the sum over the real ones.</summary>
    public int? StoreId { get; init; }

    /// <summary>On Overview the first day of the span; on Cohorts the first acquisition day shown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>On Overview the last day of the span; on Cohorts the last acquisition day shown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Channel of the first order.</summary>
    public string? Channel { get; init; }

    /// <summary>Country of the first order.</summary>
    public string? Country { get; init; }

    /// <summary>Key of a product that the first order held.</summary>
    public string? Product { get; init; }

    /// <summary>True where a filter selects customers: orders without a customer are then beside the point.</summary>
    public bool SelectsCustomers => Channel is not null || Country is not null || Product is not null;

    /// <summary>Instead of the store's own settings, as-of date included; null keeps them.</summary>
    public AnalysisOptions? Options { get; init; }
}
