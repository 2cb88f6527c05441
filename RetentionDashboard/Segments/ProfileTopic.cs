namespace RetentionDashboard.Segments;

/// <summary>What can set a segment apart from the other customers.</summary>
public enum ProfileTopic
{
    /// <summary>Channel of the first order.</summary>
    FirstChannel = 0,

    /// <summary>Country of the first order.</summary>
    FirstCountry = 1,

    /// <summary>A discount on the first order.</summary>
    FirstDiscount = 2,

    /// <summary>A category that the first order held.</summary>
    FirstCategory = 3,

    /// <summary>A product that the first order held.</summary>
    FirstProduct = 4,

    /// <summary>A category that any order held.</summary>
    Category = 5,

    /// <summary>A product that any order held.</summary>
    Product = 6,
}
