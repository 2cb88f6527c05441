namespace RetentionDashboard.Components.Controls;

/// <summary>What a page's own dates bound.</summary>
public enum FilterSpan
{
    /// <summary>The days of orders; the days of first orders are a filter beside them.</summary>
    Orders = 0,

    /// <summary>The days of first orders; the days of orders are a filter beside them.</summary>
    Acquisition = 1,

    /// <summary>Nothing: both kinds of days are filters.</summary>
    None = 2,
}
