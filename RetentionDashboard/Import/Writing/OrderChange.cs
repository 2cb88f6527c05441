namespace RetentionDashboard.Import.Writing;

/// <summary>What became of an order.</summary>
internal enum OrderChange
{
    Added,
    Updated,
    Unchanged,
}
