namespace RetentionDashboard.Lists;

/// <summary>What somebody can be written to or matched by.</summary>
/// <param name="Name">Null where no order told it.</param>
/// <param name="Email">Null where there is none, or what there is is no address.</param>
/// <param name="Phone">In E.164; null where there is none, or what there is cannot be made a number that can be called from abroad.</param>
public sealed record Contact(string? Name, string? Email, string? Phone)
{
    /// <summary>The first word of the name.</summary>
    public string? FirstName => Words is [var first, ..] ? first : null;

    /// <summary>The name after its first word; null where it has one word only.</summary>
    public string? LastName => Words is [_, _, ..] words ? string.Join(' ', words[1..]) : null;

    private string[] Words => Name?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <param name="country">See <see cref="TelephoneNumber.ToE164"/>.</param>
    public static Contact Of(string? name, string? email, string? phone, string? country) =>
        new(string.IsNullOrWhiteSpace(name) ? null : name.Trim(), EmailAddress.Of(email), TelephoneNumber.ToE164(phone, country));
}
