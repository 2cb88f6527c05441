using System.Globalization;
using System.Text;

namespace RetentionDashboard.Reports;

/// <summary>Text as it is searched: without capitals and accents, so that "jose" finds "José".</summary>
internal static class SearchText
{
    /// <summary>The folded form, in UTF-8.</summary>
    public static byte[] Fold(string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var letter in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return Encoding.UTF8.GetBytes(folded.ToString());
    }

    /// <summary>The words of a search, folded. A word that may be a telephone number is looked for without its marks too.</summary>
    /// <returns>Each word in one form or two; a customer has to hold one form of every word.</returns>
    public static IReadOnlyList<IReadOnlyList<byte[]>> Words(string search) =>
    [
        .. search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => Digits(word) is { } digits && digits.Length < word.Length ? (IReadOnlyList<byte[]>)[Fold(word), digits] : [Fold(word)])
            // An accent without a letter is nothing that could be found.
            .Where(static forms => forms[0].Length > 0)
            .OrderByDescending(static forms => forms[0].Length),
    ];

    /// <summary>The digits of what may be a telephone number; null for other text.</summary>
    public static byte[]? Digits(string text)
    {
        const int fewest = 3;
        return text.All(static letter => char.IsAsciiDigit(letter) || letter is '+' or '-' or '(' or ')' or '.' or ' ' or '\u00a0') && text.Count(char.IsAsciiDigit) >= fewest
            ? Encoding.ASCII.GetBytes(string.Concat(text.Where(char.IsAsciiDigit)))
            : null;
    }
}
