namespace RetentionDashboard.Segments;

/// <summary>Whose days tell when a customer's next order is due.</summary>
public enum NextOrderSource
{
    /// <summary>The middle half of the customer's own gaps.</summary>
    OwnGaps = 0,

    /// <summary>The middle half of the store's customers who came back after as many order days.</summary>
    Store = 1,
}
