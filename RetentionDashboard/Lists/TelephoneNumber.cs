using System.Globalization;
using PhoneNumbers;

namespace RetentionDashboard.Lists;

/// <summary>A telephone number in E.164: a plus, the country's code and digits.</summary>
public static class TelephoneNumber
{
    private const int FewestDigits = 5;
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>ISO 3166 codes of the countries whose numbers are known, ascending.</summary>
    public static IReadOnlyList<string> Countries { get; } = [.. Numbers.GetSupportedRegions().Order(StringComparer.Ordinal)];

    /// <summary>"+6281234567890"; null where the text is no valid number.</summary>
    /// <param name="country">ISO 3166 code of the country meant by numbers without a country's code; null where none is.</param>
    public static string? ToE164(string? text, string? country)
    {
        if (text is null || text.Count(char.IsAsciiDigit) < FewestDigits)
        {
            return null;
        }

        try
        {
            var number = Numbers.Parse(text, country);
            return Numbers.IsValidNumber(number) ? Numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The digits of a number without the country's code or the zero before it, which every spelling of it holds: "81234567890"; null where the text is no number.</summary>
    public static string? NationalDigits(string text)
    {
        var typed = text.Trim();
        typed = typed.StartsWith("00", StringComparison.Ordinal) ? "+" + typed[2..] : typed;
        if (!typed.StartsWith('+'))
        {
            return string.Concat(typed.Where(char.IsAsciiDigit)).TrimStart('0') is { Length: >= FewestDigits } digits ? digits : null;
        }

        try
        {
            return Numbers.Parse(typed, null).NationalNumber.ToString(CultureInfo.InvariantCulture);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>
    /// The country of a currency, whose ISO 4217 code begins with the country's (IDR: ID, GBP: GB); null for currencies of several countries (EUR).
    /// </summary>
    public static string? CountryOf(string currency) =>
        currency.Length == 3 && currency[..2].ToUpperInvariant() is var country && Countries.Contains(country) ? country : null;
}
