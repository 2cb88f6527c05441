namespace RetentionDashboard.Components.Controls;

/// <summary>The spans that one press chooses; all end with the as-of date.</summary>
public enum SpanPreset
{
    /// <summary>The whole history.</summary>
    All,

    /// <summary>The twelve months that end with the as-of date.</summary>
    TwelveMonths,

    /// <summary>The calendar year of the as-of date.</summary>
    Year,

    /// <summary>The calendar quarter of the as-of date.</summary>
    Quarter,

    /// <summary>The calendar month of the as-of date.</summary>
    Month,

    /// <summary>Days that the reader chooses.</summary>
    Custom,
}
