namespace RetentionDashboard.Metrics;

/// <summary>Which money a page counts; one setting switches every page.</summary>
public enum RevenueBasis
{
    /// <summary>Product total after discounts, minus refunds; without shipping and tax.</summary>
    Net = 0,

    /// <summary>Product total before refunds, and before discounts where the file tells them as money.</summary>
    Gross = 1,

    /// <summary>What was paid, with shipping and tax.</summary>
    Total = 2,
}
