namespace RetentionDashboard.Metrics;

/// <summary>Sums of money in each basis, in ten-thousandths of the currency unit.</summary>
public record struct MoneySums
{
    /// <summary>Product totals after discounts, before refunds.</summary>
    public long Subtotal { get; set; }

    /// <summary>Product totals before discounts and refunds.</summary>
    public long Gross { get; set; }

    /// <summary>Totals paid, with shipping and tax.</summary>
    public long Paid { get; set; }

    /// <summary>Refunds.</summary>
    public long Refunds { get; set; }

    /// <summary>Product totals after discounts, minus refunds.</summary>
    public readonly long Net => Subtotal - Refunds;

    /// <summary>The sum that a basis counts.</summary>
    public readonly long In(RevenueBasis basis) => basis switch
    {
        RevenueBasis.Gross => Gross,
        RevenueBasis.Total => Paid,
        _ => Net,
    };

    /// <summary>Adds other sums to these.</summary>
    public void Add(in MoneySums other)
    {
        Subtotal += other.Subtotal;
        Gross += other.Gross;
        Paid += other.Paid;
        Refunds += other.Refunds;
    }

    /// <summary>Takes other sums from these.</summary>
    public void Subtract(in MoneySums other)
    {
        Subtotal -= other.Subtotal;
        Gross -= other.Gross;
        Paid -= other.Paid;
        Refunds -= other.Refunds;
    }
}
