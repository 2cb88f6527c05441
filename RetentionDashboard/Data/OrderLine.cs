namespace RetentionDashboard.Data;

/// <summary>One product of an order.</summary>
public sealed class OrderLine
{
    public int Id { get; set; }
    public int OrderId { get; set; }
    public int? ProductId { get; set; }
    public Product? Product { get; set; }
    public double Quantity { get; set; }

    /// <summary>Ten-thousandths of the currency unit.</summary>
    public long Total { get; set; }
}
