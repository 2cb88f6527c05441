using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Orders;

/// <summary>A customer of a file; name, e-mail and phone are those of the newest order that tells them.</summary>
internal sealed class CustomerDraft(string identity, IdentityKind kind)
{
    private DateTime _nameAt;
    private DateTime _emailAt;
    private DateTime _phoneAt;

    public string Identity { get; } = identity;

    public IdentityKind Kind { get; } = kind;

    public string? Name { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>True where a valid order or a refund is theirs.</summary>
    public bool Counts { get; set; }

    public void Learn(OrderDraft order)
    {
        var at = order.PlacedAt.Clock;
        Name = Newer(Name, order.CustomerName, at, ref _nameAt);
        Email = Newer(Email, IdentityLadder.Email(order.Email), at, ref _emailAt);
        Phone = Newer(Phone, order.Phone, at, ref _phoneAt);
    }

    /// <summary>Of two at one moment the first in the alphabet stays, so that the order of the rows does not matter.</summary>
    private static string? Newer(string? known, string? told, DateTime at, ref DateTime knownAt)
    {
        if (told is null || (known is not null && (at < knownAt || (at == knownAt && string.CompareOrdinal(told, known) >= 0))))
        {
            return known;
        }

        knownAt = at;
        return told;
    }
}
