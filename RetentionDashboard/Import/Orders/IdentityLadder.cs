using System.Text;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Orders;

/// <summary>
/// Says who an order's customer is, by the best that its rows tell: customer id, e-mail, phone, user name, and a bare name only where the file has
/// nothing better. A masked value names nobody, because it would make one customer of many.
/// </summary>
/// <param name="callingCode">Of the shop's country, to complete phones written without one.</param>
internal sealed class IdentityLadder(string? callingCode, bool namesIdentify)
{
    private const int LongestNobody = 9;
    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase) { "0", "guest", "null", "none", "nan", "n/a", "na", "-", "--", "unknown", "anonymous", "tamu" };
    private byte[] _identity = new byte[256];
    private byte[] _email = new byte[256];

    /// <summary>Empty for an order that names nobody. The span lives until the next call.</summary>
    public ReadOnlySpan<byte> Of(OrderDraft order, TextBuffer texts, out IdentityKind kind)
    {
        if (Id(texts[order[OrderText.CustomerId]]) is { IsEmpty: false } id)
        {
            kind = IdentityKind.CustomerId;
            return Prefixed("id:"u8, id, ref _identity);
        }

        if (Email(texts[order[OrderText.Email]]) is { IsEmpty: false } email)
        {
            kind = IdentityKind.Email;
            return Prefixed("email:"u8, email, ref _identity);
        }

        if (!order[OrderText.Phone].IsNull && Phone(Encoding.UTF8.GetString(texts[order[OrderText.Phone]])) is { } phone)
        {
            kind = IdentityKind.Phone;
            return Prefixed("phone:"u8, Encoding.UTF8.GetBytes(phone), ref _identity);
        }

        if (Word(texts[order[OrderText.UserName]]) is { IsEmpty: false } user)
        {
            kind = IdentityKind.UserName;
            return Prefixed("user:"u8, Lower(user, ref _email), ref _identity);
        }

        kind = IdentityKind.Name;
        return namesIdentify && Word(texts[order[OrderText.CustomerName]]) is { IsEmpty: false } name
            ? Prefixed("name:"u8, Encoding.UTF8.GetBytes(OneSpaced(Encoding.UTF8.GetString(name)).ToLowerInvariant()), ref _identity)
            : [];
    }

    /// <summary>True for an order whose buyer the marketplace hides: "i***a", "(+62)812****54".</summary>
    public static bool HidesBuyer(OrderDraft order, TextBuffer texts) =>
        texts[order[OrderText.UserName]].Contains((byte)'*') || texts[order[OrderText.Phone]].Contains((byte)'*')
        || texts[order[OrderText.Email]].Contains((byte)'*') || texts[order[OrderText.CustomerName]].Contains((byte)'*');

    /// <summary>"17850.0" is what spreadsheets and data frames make of 17850.</summary>
    internal static ReadOnlySpan<byte> Id(ReadOnlySpan<byte> value)
    {
        var id = Word(value);
        var dot = id.IndexOf((byte)'.');
        var isWhole = dot > 0 && dot < id.Length - 1 && id[..dot].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && id[(dot + 1)..].IndexOfAnyExcept((byte)'0') < 0;
        return isWhole ? Word(id[..dot]) : id;
    }

    /// <summary>In lower case; empty where the value is no e-mail. The span lives until the next call.</summary>
    internal ReadOnlySpan<byte> Email(ReadOnlySpan<byte> value) => Word(value) is var email && email.Contains((byte)'@') ? Lower(email, ref _email) : [];

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

    private static string? Word(string? value)
    {
        var text = value?.Trim();
        return string.IsNullOrEmpty(text) || Nobody.Contains(text) || text.Contains('*', StringComparison.Ordinal) ? null : text;
    }

    /// <summary>Empty where the value names nobody.</summary>
    private static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> value)
    {
        if (!Ascii.IsValid(value))
        {
            // Spaces of other scripts, and letters that have a lower case of their own, are what strings know about.
            return Word(Encoding.UTF8.GetString(value)) is { } text ? Encoding.UTF8.GetBytes(text) : [];
        }

        value = value.Trim(" \t\r\n\v\f"u8);
        return value.IsEmpty || IsNobody(value) || value.Contains((byte)'*') ? [] : value;
    }

    private static bool IsNobody(ReadOnlySpan<byte> value)
    {
        if (value.Length > LongestNobody)
        {
            return false;
        }

        Span<char> text = stackalloc char[LongestNobody];
        return Nobody.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..Encoding.UTF8.GetChars(value, text)]);
    }

    private static ReadOnlySpan<byte> Lower(ReadOnlySpan<byte> text, ref byte[] buffer)
    {
        if (!Ascii.IsValid(text))
        {
            return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).ToLowerInvariant());
        }

        if (buffer.Length < text.Length)
        {
            buffer = new byte[text.Length * 2];
        }

        Ascii.ToLower(text, buffer, out var written);
        return buffer.AsSpan(0, written);
    }

    private static ReadOnlySpan<byte> Prefixed(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> value, ref byte[] buffer)
    {
        if (buffer.Length < kind.Length + value.Length)
        {
            buffer = new byte[(kind.Length + value.Length) * 2];
        }

        kind.CopyTo(buffer);
        value.CopyTo(buffer.AsSpan(kind.Length));
        return buffer.AsSpan(0, kind.Length + value.Length);
    }

    private static string OneSpaced(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
