namespace RetentionDashboard.Segments;

/// <summary>Customers who changed from one part of a division into another.</summary>
/// <param name="From">Place of the part that they left.</param>
/// <param name="To">Place of the part that they are in.</param>
/// <param name="Customers">How many.</param>
public sealed record SegmentMovement(int From, int To, int Customers);
