using System.Text;

namespace RetentionDashboard.Import.Formats;

/// <summary>Brings a column's header into the form in which headers are compared: letters and digits in lower case.</summary>
internal static class HeaderName
{
    public static string Normalise(string header)
    {
        var name = new StringBuilder(header.Length);
        foreach (var letter in WithoutCurrency(header))
        {
            if (char.IsLetterOrDigit(letter))
            {
                name.Append(char.ToLowerInvariant(letter));
            }
        }

        return name.ToString();
    }

    /// <summary>The currency that a header names behind its words: IDR of "Harga Jual (IDR)".</summary>
    public static string? CurrencyIn(string header)
    {
        var trimmed = header.Trim();
        return WithoutCurrency(trimmed).Length < trimmed.Length ? trimmed[^4..^1] : null;
    }

    /// <summary>"Harga Jual (IDR)" and "Total [USD]" name a unit, not another column.</summary>
    private static ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> header)
    {
        var trimmed = header.Trim();
        if (trimmed.Length > 5 && trimmed[^1] is ')' or ']' && trimmed[^5] is '(' or '[' && Reading.Currency.IsCode(trimmed[^4..^1].ToString()))
        {
            return trimmed[..^5];
        }

        return trimmed;
    }
}
