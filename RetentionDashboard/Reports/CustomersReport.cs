using RetentionDashboard.Forecast;

namespace RetentionDashboard.Reports;

/// <summary>One page of a list of customers.</summary>
/// <param name="Total">Customers in the whole list.</param>
public sealed record CustomersReport(StoreInfo Store, int Total, IReadOnlyList<CustomerRow> Rows)
{
    /// <summary>True where what a search looks through is still being read, so that nobody was looked for yet.</summary>
    public bool IsSearchPending { get; init; }

    /// <summary>What the expected figures come from, or why there are none; null where neither the list nor its segment asks for them.</summary>
    public ForecastResult? Forecast { get; init; }

    /// <summary>Models that answer where the asked one says no.</summary>
    public IReadOnlyList<PurchaseModelKind> Others { get; init; } = [];
}
