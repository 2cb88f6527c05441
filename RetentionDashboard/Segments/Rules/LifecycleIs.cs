namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers in one of these stages.</summary>
/// <param name="Of">The stages.</param>
public sealed record LifecycleIs(IReadOnlyList<LifecycleStage> Of) : RuleOfSeveral<LifecycleStage>(Of);
