using System.Globalization;
using System.Text;
using RetentionDashboard.Lists;

namespace RetentionDashboard.Reports;

/// <summary>Text as it is searched: without capitals and accents, so that "jose" finds "José".</summary>
internal static class SearchText
{
    private const int FewestOfNumber = 6;

    /// <summary>The folded form, in UTF-8.</summary>
    public static byte[] Fold(string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var letter in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Plain(char.ToLowerInvariant(letter)));
            }
        }

        return Encoding.UTF8.GetBytes(folded.ToString());
    }

    // Letters with a stroke are letters of their own to Unicode, and nobody's to who types them elsewhere.
    private static string Plain(char letter) => letter switch
    {
        'ł' => "l",
        'ø' => "o",
        'đ' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => letter.ToString(),
    };

    /// <summary>The words of a search, folded. A search that is a telephone number is one word, found in every spelling of it; a word that may be a telephone number is looked for without its marks too.</summary>
    /// <returns>Each word in one form or two; a customer has to hold one form of every word.</returns>
    public static IReadOnlyList<IReadOnlyList<byte[]>> Words(string search) => Digits(search) is { Length: >= FewestOfNumber } number ? [Spellings(search.Trim(), number)] :
    [
        .. search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => Digits(word) is { } digits && digits.Length < word.Length ? (IReadOnlyList<byte[]>)[Fold(word), digits] : [Fold(word)])
            // An accent without a letter is nothing that could be found.
            .Where(static forms => forms[0].Length > 0)
            .OrderByDescending(static forms => forms[0].Length),
    ];

    private static IReadOnlyList<byte[]> Spellings(string search, byte[] digits) =>
        TelephoneNumber.NationalDigits(search) is { Length: >= FewestOfNumber } national ? [Fold(search), digits, Encoding.ASCII.GetBytes(national)] : [Fold(search), digits];

    /// <summary>The digits of what may be a telephone number; null for other text.</summary>
    public static byte[]? Digits(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var digits = new byte[utf8.Length];
        return WriteDigits(utf8, digits) is > 0 and var count ? digits[..count] : null;
    }

    /// <summary>Writes the digits of what may be a telephone number, and says how many they are; 0 for other text.</summary>
    /// <param name="digits">Has room for as many bytes as the text.</param>
    public static int WriteDigits(ReadOnlySpan<byte> utf8, Span<byte> digits)
    {
        const int fewest = 3;
        var count = 0;
        for (var place = 0; place < utf8.Length; place++)
        {
            if (char.IsAsciiDigit((char)utf8[place]))
            {
                digits[count++] = utf8[place];
            }
            else if (utf8[place..].StartsWith("\u00a0"u8))
            {
                place++;
            }
            else if (!"+-(). "u8.Contains(utf8[place]))
            {
                return 0;
            }
        }

        return count >= fewest ? count : 0;
    }
}
