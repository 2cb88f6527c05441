namespace RetentionDashboard.Reports;

/// <summary>A store's orders or settings are not what they were.</summary>
public sealed class SnapshotChangedEventArgs(int storeId) : EventArgs
{
    /// <summary>The store; it may be gone.</summary>
    public int StoreId { get; } = storeId;
}
