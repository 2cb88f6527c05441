namespace RetentionDashboard.Reports;

/// <summary>Somebody who was held out of a list.</summary>
/// <param name="Identity">Null where the customer is gone since.</param>
public sealed record HeldOutCustomer(int Id, string? Identity);
