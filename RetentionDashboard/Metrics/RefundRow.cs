namespace RetentionDashboard.Metrics;

/// <summary>One refund on its way into an <see cref="OrderHistory"/>.</summary>
/// <param name="OrderId">The refunded order; null where the file does not say. A refund of an order that is not valid is left out.</param>
/// <param name="CustomerId">Whose refund it is where no order says so; null for nobody's.</param>
/// <param name="Day">Shop day.</param>
/// <param name="Amount">Positive ten-thousandths of the currency unit.</param>
public readonly record struct RefundRow(int? OrderId, int? CustomerId, DateOnly Day, long Amount);
