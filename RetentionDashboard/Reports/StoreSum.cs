namespace RetentionDashboard.Reports;

/// <summary>The stores that a sum adds up, by name.</summary>
public sealed record StoreSum(IReadOnlyList<SummedStore> Stores)
{
    /// <summary>Those whose amounts were converted.</summary>
    public IEnumerable<SummedStore> Converted => Stores.Where(static store => store.Entered is not null);
}
