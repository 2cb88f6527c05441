namespace RetentionDashboard.Data;

/// <summary>Somebody who ordered, as far as an export can tell people apart.</summary>
public sealed class Customer
{
    public int Id { get; set; }
    public int StoreId { get; set; }

    /// <summary>The kind and the normalised value, "email:ana@example.com"; unique in a store.</summary>
    public required string Identity { get; set; }

    public IdentityKind Kind { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>Shop time of the newest order that told the name, in whole seconds since 0001-01-01.</summary>
    public long? NameAt { get; set; }

    public long? EmailAt { get; set; }
    public long? PhoneAt { get; set; }

    /// <summary>The import that named the customer first.</summary>
    public int ImportId { get; set; }

    public List<Order> Orders { get; } = [];
}
