using System.Text.Json.Serialization;

namespace RetentionDashboard.Segments.Rules;

/// <summary>Says of every customer whether they belong to a segment: a condition, or several joined.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = RuleJson.Discriminator, UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(AllOf), "all")]
[JsonDerivedType(typeof(AnyOf), "any")]
[JsonDerivedType(typeof(Negation), "not")]
[JsonDerivedType(typeof(FigureBetween), "figure")]
[JsonDerivedType(typeof(RfmIs), "rfm")]
[JsonDerivedType(typeof(LifecycleIs), "lifecycle")]
[JsonDerivedType(typeof(TierIs), "tier")]
[JsonDerivedType(typeof(OrderHas), "order")]
[JsonDerivedType(typeof(OrderDiscount), "discount")]
[JsonDerivedType(typeof(Bought), "bought")]
[JsonDerivedType(typeof(BoughtWithin), "bought-within")]
[JsonDerivedType(typeof(BoughtTogether), "bought-together")]
[JsonDerivedType(typeof(NthOrderLed), "nth-order-led")]
[JsonDerivedType(typeof(ProposedNext), "proposed-next")]
[JsonDerivedType(typeof(NoOrderSince), "no-order-since")]
[JsonDerivedType(typeof(NoOrderFor), "no-order-for")]
[JsonDerivedType(typeof(OrdersBetween), "orders-between")]
[JsonDerivedType(typeof(NthOrderBetween), "nth-order")]
[JsonDerivedType(typeof(InSegment), "segment")]
public abstract record SegmentRule;
