namespace RetentionDashboard.Data;

/// <summary>
/// Two customers who are one person. Nothing of theirs is rewritten, so that exports keep finding both and the merge can be undone: readers count the orders of
/// the merged one as the kept one's.
/// </summary>
public sealed class CustomerMerge
{
    /// <summary>The customer who is shown no more; merged into one customer at most. Others may have been merged into them before, and follow.</summary>
    public int MergedId { get; set; }

    /// <summary>The customer who has the orders of both, until they are merged into somebody themselves.</summary>
    public int KeptId { get; set; }

    public int StoreId { get; set; }
    public string? Author { get; set; }
    public DateTime MergedAt { get; set; }
}
