namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers for whom one of the goods is the best to propose next (<see cref="Metrics.NextProducts.Best"/>), judged by all customers of the shop.</summary>
/// <param name="Goods">Products, or categories.</param>
public sealed record ProposedNext(Goods Goods) : SegmentRule;
