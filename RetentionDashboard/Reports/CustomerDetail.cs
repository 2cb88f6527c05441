using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>One customer with their orders, newest first, and refunds that name no order.</summary>
/// <param name="Row">Their figures; null for somebody without a valid order.</param>
public sealed record CustomerDetail(
    StoreInfo Store, int Id, string Identity, IdentityKind Kind, string? Name, string? Email, string? Phone, CustomerRow? Row, IReadOnlyList<CustomerOrder> Orders, IReadOnlyList<CustomerRefund> OtherRefunds)
{
    /// <summary>What their orders say of them; null for somebody without a valid order.</summary>
    public CustomerProfile? Profile { get; init; }

    /// <summary>What their valid orders hold, up to the as-of date.</summary>
    public required Assortment Bought { get; init; }

    /// <summary>Refunds of their orders and others, by the day they were given.</summary>
    public IReadOnlyList<CustomerRefund> Refunds { get; init; } = [];
}
