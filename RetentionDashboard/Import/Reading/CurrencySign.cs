using System.Buffers;
using System.Globalization;
using System.Text;

namespace RetentionDashboard.Import.Reading;

/// <summary>What stands beside the digits of an amount: a currency's sign or code, a space, a typographic minus.</summary>
internal static class CurrencySign
{
    private static readonly SearchValues<byte> PlainLetters = SearchValues.Create("0123456789.,-() "u8);

    private static readonly Dictionary<string, string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Rp"] = "IDR",
        ["€"] = "EUR",
        ["£"] = "GBP",
        ["¥"] = "JPY",
        ["₩"] = "KRW",
        ["₫"] = "VND",
        ["₹"] = "INR",
        ["฿"] = "THB",
        ["₱"] = "PHP",
        ["RM"] = "MYR",
    };

    /// <summary>Bytes to pass over at the start of <paramref name="text"/>; 0 where it starts with something else.</summary>
    public static int Length(ReadOnlySpan<byte> text, out bool isMinus, out bool isSpace)
    {
        isMinus = text.StartsWith("−"u8);
        isSpace = text[0] == ' ' || text.StartsWith("\u00A0"u8) || text.StartsWith("\u202F"u8) || text.StartsWith("\u2009"u8);
        if (text[0] is (byte)' ' or (byte)'$')
        {
            return 1;
        }

        if (text[0] >= 0x80)
        {
            // Only signs and spaces: letters of other scripts are no part of an amount.
            return Rune.DecodeFromUtf8(text, out var rune, out var bytes) == OperationStatus.Done
                && (isMinus || isSpace || Rune.GetUnicodeCategory(rune) == UnicodeCategory.CurrencySymbol) ? bytes : 0;
        }

        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter((char)text[letters]))
        {
            letters++;
        }

        var word = text[..letters];
        var isCode = letters is 2 or 3 && word.IndexOfAnyExceptInRange((byte)'A', (byte)'Z') < 0;
        return isCode || word.SequenceEqual("Rp"u8) || word.SequenceEqual("rp"u8) || word.SequenceEqual("kr"u8) || word.SequenceEqual("R"u8) ? letters : 0;
    }

    /// <summary>ISO code of the sign in an amount; null where there is none or where several countries share it.</summary>
    public static string? CodeIn(ReadOnlySpan<byte> amount)
    {
        if (!amount.ContainsAnyExcept(PlainLetters))
        {
            return null;
        }

        var sign = new string([.. Encoding.UTF8.GetString(amount).Where(letter => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.CurrencySymbol)]);
        return Currencies.TryGetValue(sign, out var code) ? code : Currency.IsCode(sign.ToUpperInvariant()) ? sign.ToUpperInvariant() : null;
    }
}
