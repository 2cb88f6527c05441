namespace RetentionDashboard.Segments;

/// <summary>What is worth knowing of a customer beside scores and stages; one can have several, or none.</summary>
public enum CustomerTrait
{
    /// <summary>Few orders, a high first one, and young.</summary>
    HiddenPotential = 0,

    /// <summary>Buys mostly with a discount.</summary>
    DiscountDependent = 1,

    /// <summary>Silent for longer than their own rhythm explains.</summary>
    Overdue = 2,
}
