using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>How a segment did in a month.</summary>
/// <param name="Customers">Its members at the end of the month.</param>
/// <param name="Orders">Valid orders of the month by those members.</param>
/// <param name="Revenue">Net revenue of the month from those members, in currency units: their orders of the month minus their refunds dated in it.</param>
/// <param name="Retention">
/// Members at the start of the month (the end of the day before) with an order in it ÷ members at the start. Those at the end would not do: whoever orders often
/// enough to be a member at the end has ordered.
/// </param>
public sealed record SegmentMonth(int Customers, long Orders, decimal Revenue, Ratio Retention);
