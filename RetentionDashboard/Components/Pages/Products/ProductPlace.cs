namespace RetentionDashboard.Components.Pages.Products;

/// <summary>The pages about products.</summary>
public enum ProductPlace
{
    Figures = 0,
    Journey = 1,
    Together = 2,
    Next = 3,
}
