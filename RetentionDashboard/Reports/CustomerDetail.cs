using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>One customer with their orders, newest first, and refunds that name no order.</summary>
/// <param name="Row">Their figures; null for somebody without a valid order.</param>
public sealed record CustomerDetail(
    StoreInfo Store, int Id, string Identity, IdentityKind Kind, string? Name, string? Email, string? Phone, CustomerRow? Row, IReadOnlyList<CustomerOrder> Orders, IReadOnlyList<CustomerRefund> OtherRefunds);
