namespace RetentionDashboard.Data;

/// <summary>Somebody who was erased: a hash that an export's rows are known again by, so that importing them brings no personal data back.</summary>
public sealed class ErasedIdentity
{
    public int StoreId { get; set; }

    /// <summary>SHA-256 of the identity, in hexadecimal digits.</summary>
    public required string Hash { get; set; }

    /// <summary>The anonymous customer who keeps the orders.</summary>
    public int CustomerId { get; set; }
}
