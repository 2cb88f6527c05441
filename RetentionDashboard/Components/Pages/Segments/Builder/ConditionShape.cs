namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Which fields a condition has.</summary>
public enum ConditionShape
{
    /// <summary>At least, at most, exactly, between.</summary>
    Figure = 0,

    /// <summary>A few values, all of which are shown.</summary>
    Few = 1,

    /// <summary>Values of orders, looked for by typing.</summary>
    Values = 2,

    /// <summary>With or without a discount.</summary>
    Discount = 3,

    /// <summary>Products or categories.</summary>
    Goods = 4,

    /// <summary>Products or categories, days, and others before.</summary>
    GoodsWithin = 5,

    /// <summary>A number of days.</summary>
    Days = 6,

    /// <summary>One day.</summary>
    Day = 7,

    /// <summary>A number, and a first and a last day.</summary>
    NumberAndSpan = 8,

    /// <summary>Another segment, and the day as of which.</summary>
    Segment = 9,

    /// <summary>Products or categories, and others beside them.</summary>
    GoodsWith = 10,

    /// <summary>A number of an order, products or categories, and others that are looked past.</summary>
    GoodsLed = 11,

    /// <summary>None: it is taken as it is, or taken out.</summary>
    Fixed = 12,
}
