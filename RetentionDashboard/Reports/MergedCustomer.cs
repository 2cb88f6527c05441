using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>Somebody who is shown as part of another customer since a user said that they are one person.</summary>
/// <param name="KeptId">The customer whom they were merged into.</param>
/// <param name="Orders">Their own valid orders.</param>
/// <param name="Author">Who said so; null where they did not give a name.</param>
/// <param name="At">In UTC.</param>
public sealed record MergedCustomer(
    int Id, string Identity, IdentityKind Kind, string? Name, int Orders, int KeptId, string KeptIdentity, string? KeptName, StoreInfo Store, string? Author, DateTime At);
