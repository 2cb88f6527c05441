namespace RetentionDashboard.Reports;

/// <summary>Everybody in a list of customers.</summary>
/// <param name="Stores">The stores that they are customers of.</param>
/// <param name="Ids">Ascending.</param>
internal sealed record ListMembers(IReadOnlyList<StoreInfo> Stores, int[] Ids)
{
    /// <summary>What the list was read off.</summary>
    public required Snapshot Snapshot { get; init; }
}
