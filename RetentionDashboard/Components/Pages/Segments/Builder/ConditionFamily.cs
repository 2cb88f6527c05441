namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Under which heading a condition is chosen.</summary>
public enum ConditionFamily
{
    Customer = 0,
    Rfm = 1,
    FirstOrder = 2,
    LastOrder = 3,
    Orders = 4,
    Segment = 5,
    Forecast = 6,
}
