using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Orders;

/// <summary>
/// Says who an order's customer is, by the best that its rows tell: customer id, e-mail, phone, user name, and a bare name only where the file has
/// nothing better. A masked value names nobody, because it would make one customer of many.
/// </summary>
/// <param name="callingCode">Of the shop's country, to complete phones written without one.</param>
internal sealed class IdentityLadder(string? callingCode, bool namesIdentify)
{
    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase) { "0", "guest", "null", "none", "nan", "n/a", "na", "-", "--", "unknown", "anonymous", "tamu" };

    /// <summary>Null for an order that names nobody.</summary>
    public (string Identity, IdentityKind Kind)? Of(OrderDraft order) =>
        Id(order.CustomerId) is { } id ? ($"id:{id}", IdentityKind.CustomerId)
        : Email(order.Email) is { } email ? ($"email:{email}", IdentityKind.Email)
        : Phone(order.Phone) is { } phone ? ($"phone:{phone}", IdentityKind.Phone)
        : Word(order.UserName) is { } user ? ($"user:{user.ToLowerInvariant()}", IdentityKind.UserName)
        : namesIdentify && Word(order.CustomerName) is { } name ? ($"name:{OneSpaced(name).ToLowerInvariant()}", IdentityKind.Name)
        : null;

    /// <summary>"17850.0" is what spreadsheets and data frames make of 17850.</summary>
    internal static string? Id(string? value)
    {
        if (Word(value) is not { } id)
        {
            return null;
        }

        var dot = id.IndexOf('.', StringComparison.Ordinal);
        var isWhole = dot > 0 && dot < id.Length - 1 && id.AsSpan(0, dot).IndexOfAnyExceptInRange('0', '9') < 0 && id.AsSpan(dot + 1).IndexOfAnyExcept('0') < 0;
        return Word(isWhole ? id[..dot] : id);
    }

    internal static string? Email(string? value) => Word(value) is { } email && email.Contains('@', StringComparison.Ordinal) ? email.ToLowerInvariant() : null;

    /// <summary>E.164 with its plus; the digits alone where the country is not known.</summary>
    internal string? Phone(string? value)
    {
        if (Word(value) is not { } text)
        {
            return null;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var others = text.Any(letter => !char.IsAsciiDigit(letter) && !"+ -().\u00A0/".Contains(letter, StringComparison.Ordinal));
        if (others || digits.Length is < 7 or > 17)
        {
            return null;
        }

        if (text.StartsWith('+') || text.StartsWith("(+", StringComparison.Ordinal))
        {
            return "+" + WithoutTrunk(digits);
        }

        if (digits.StartsWith("00", StringComparison.Ordinal))
        {
            return "+" + digits[2..];
        }

        if (callingCode is null)
        {
            return digits;
        }

        if (digits[0] == '0')
        {
            return "+" + callingCode + digits[1..];
        }

        var isWhole = digits.StartsWith(callingCode, StringComparison.Ordinal) && digits.Length >= (callingCode == "1" ? 11 : 10 + callingCode.Length - 1);
        return isWhole ? "+" + WithoutTrunk(digits) : "+" + callingCode + digits;
    }

    /// <summary>+62 0812… and +62 812… are one: the trunk zero is not dialled after a calling code.</summary>
    private string WithoutTrunk(string digits) =>
        callingCode is not null && digits.StartsWith(callingCode + "0", StringComparison.Ordinal) ? callingCode + digits[(callingCode.Length + 1)..] : digits;

    /// <summary>True for an order whose buyer the marketplace hides: "i***a", "(+62)812****54".</summary>
    public static bool HidesBuyer(OrderDraft order) => IsMasked(order.UserName) || IsMasked(order.Phone) || IsMasked(order.Email) || IsMasked(order.CustomerName);

    private static bool IsMasked(string? value) => value is not null && value.Contains('*', StringComparison.Ordinal);

    private static string? Word(string? value)
    {
        var text = value?.Trim();
        return string.IsNullOrEmpty(text) || Nobody.Contains(text) || IsMasked(text) ? null : text;
    }

    private static string OneSpaced(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
