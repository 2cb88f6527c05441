namespace RetentionDashboard.Segments;

/// <summary>The eleven names that marketers give to scores of recency, frequency and monetary value.</summary>
public enum RfmSegment
{
    /// <summary>Ordered lately, often and for much.</summary>
    Champions = 0,

    /// <summary>Order regularly.</summary>
    Loyal = 1,

    /// <summary>Ordered lately, and more than once or for more than most newcomers.</summary>
    PotentialLoyalist = 2,

    /// <summary>Ordered just now, little so far.</summary>
    NewCustomers = 3,

    /// <summary>Ordered lately, little so far.</summary>
    Promising = 4,

    /// <summary>Middling in everything.</summary>
    NeedAttention = 5,

    /// <summary>Middling recency, little before.</summary>
    AboutToSleep = 6,

    /// <summary>Ordered often, long ago.</summary>
    AtRisk = 7,

    /// <summary>Were among the best, silent longest.</summary>
    CannotLoseThem = 8,

    /// <summary>Long ago, and little.</summary>
    Hibernating = 9,

    /// <summary>Longest ago, and least.</summary>
    Lost = 10,
}
