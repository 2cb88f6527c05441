using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Orders;

/// <summary>A customer of a file; name, e-mail and phone are those of the newest order that tells them.</summary>
internal sealed class CustomerDraft(string identity, IdentityKind kind)
{
    private NewestText _name;
    private NewestText _email;
    private NewestText _phone;

    public string Identity { get; } = identity;

    public IdentityKind Kind { get; } = kind;

    public NewestText Name => _name;

    public NewestText Email => _email;

    public NewestText Phone => _phone;

    /// <summary>True where a valid order or a refund is theirs.</summary>
    public bool Counts { get; set; }

    public void Learn(OrderDraft order)
    {
        // A refund's date must not make its texts newer than those of later orders: where its order is in the same file, the refund tells nothing of its own.
        long? at = order.HasPositiveRow ? NewestText.Seconds(order.PlacedAt.Clock) : null;
        _name.Tell(order.CustomerName, at);
        _email.Tell(IdentityLadder.Email(order.Email), at);
        _phone.Tell(order.Phone, at);
    }
}
