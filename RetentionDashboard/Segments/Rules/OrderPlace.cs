namespace RetentionDashboard.Segments.Rules;

/// <summary>Which of a customer's orders.</summary>
public enum OrderPlace
{
    /// <summary>The first in the whole history.</summary>
    First = 0,

    /// <summary>The last by the as-of day.</summary>
    Last = 1,
}
