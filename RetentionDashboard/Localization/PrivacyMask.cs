using System.Text.RegularExpressions;

namespace RetentionDashboard.Localization;

/// <summary>
/// Names, e-mails and telephone numbers as others may see them: on a shared screen the first letter is enough to find a row again, and not to write to anybody.
/// </summary>
public sealed partial record PrivacyMask(bool IsOn)
{
    /// <summary>The cookie that remembers the choice.</summary>
    public const string CookieName = "mask";

    public const string On = "on";
    public const string Off = "off";

    private const string Hidden = "•••";

    public static PrivacyMask None { get; } = new(false);

    /// <summary>Anything but "on" hides nothing.</summary>
    public static PrivacyMask FromCookie(string? value) => value == On ? new PrivacyMask(true) : None;

    /// <summary>"Ana Kusuma" is "A••• K•••".</summary>
    public string? Name(string? name) => !IsOn || string.IsNullOrWhiteSpace(name) ? name
        : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Shortened));

    /// <summary>"ana@example.com" is "a•••@•••".</summary>
    public string? Email(string? email) => !IsOn || string.IsNullOrWhiteSpace(email) ? email : Shortened(email.Trim()) + "@" + Hidden;

    /// <summary>"+62 812 3456 789" is "•••89".</summary>
    public string? Phone(string? phone) => !IsOn || string.IsNullOrWhiteSpace(phone) ? phone : Hidden + phone.Trim()[^Math.Min(2, phone.Trim().Length)..];

    /// <summary>What a customer is known by, without its kind. The number that a shop gave a customer says nothing to others and stays.</summary>
    public string Identity(string identity)
    {
        var value = CustomerTexts.Identity(identity);
        return !IsOn ? value
            : value.Contains('@', StringComparison.Ordinal) ? Email(value)!
            : identity.Split(':')[0] switch
            {
                "phone" => Phone(value)!,
                "id" or "erased" => value,
                _ => Name(value)!,
            };
    }

    /// <summary>The name, else what the customer is known by.</summary>
    public string Customer(string? name, string identity) => string.IsNullOrWhiteSpace(name) ? Identity(identity) : Name(name)!;

    /// <summary>A text of a file, of which nobody knows what it is: whatever could be a person's is hidden.</summary>
    public string? Unknown(string? text) => !IsOn || string.IsNullOrWhiteSpace(text) ? text
        : text.Contains('@', StringComparison.Ordinal) ? Email(text)
        : Telephone().IsMatch(text) ? Phone(text)
        : Name(text);

    /// <summary>A text of a file that is about no person, unless an e-mail stands in it.</summary>
    public string? Text(string? text) => IsOn && text is not null && text.Contains('@', StringComparison.Ordinal) ? Email(text) : text;

    private static string Shortened(string word) => word[..(char.IsSurrogate(word[0]) && word.Length > 1 ? 2 : 1)] + Hidden;

    [GeneratedRegex(@"^[\d\s+().-]{6,}$")]
    private static partial Regex Telephone();
}
