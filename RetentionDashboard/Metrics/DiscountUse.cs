namespace RetentionDashboard.Metrics;

/// <summary>Whether the first order was bought with a discount: a discount code, or a price lower than the one before discounts.</summary>
public enum DiscountUse
{
    /// <summary>With a discount.</summary>
    With = 0,

    /// <summary>Without one.</summary>
    Without = 1,
}
