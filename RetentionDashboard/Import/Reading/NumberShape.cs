namespace RetentionDashboard.Import.Reading;

/// <summary>What the separators of one number say about its column.</summary>
internal enum NumberShape
{
    NotANumber,

    /// <summary>Digits alone.</summary>
    Plain,

    /// <summary>1,234.50 or 12.5</summary>
    En,

    /// <summary>1.234,50 or 12,5</summary>
    De,

    /// <summary>1 234,50</summary>
    Fr,

    /// <summary>1.234.567: dots are thousands, cents are unknown.</summary>
    DotGroups,

    /// <summary>118.000: thousands or three decimals.</summary>
    DotThree,

    /// <summary>118,000: thousands or three decimals.</summary>
    CommaThree,
}
