namespace RetentionDashboard.Import.Reading;

/// <summary>Reads amounts as exports write them, with currency signs, parentheses and a minus, exactly as decimals.</summary>
internal static class NumberText
{
    /// <summary>Beyond this an amount is a mistake, and sums of many could leave the range of exact money.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    private const int MaximumLength = 40;

    public static bool TryRead(ReadOnlySpan<byte> text, NumberStyle style, out decimal value)
    {
        if (TryPlain(text, style, out value))
        {
            return true;
        }

        Span<byte> digits = stackalloc byte[MaximumLength];
        if (!Clean(text, digits, out var length, out var negative))
        {
            return false;
        }

        digits = digits[..length];
        var decimalMark = style == NumberStyle.En ? (byte)'.' : (byte)',';
        var mark = digits.LastIndexOf(decimalMark);
        var whole = mark < 0 ? digits : digits[..mark];
        var cents = mark < 0 ? [] : digits[(mark + 1)..];
        var group = style switch { NumberStyle.En => (byte)',', NumberStyle.Fr => (byte)' ', _ => (byte)'.' };
        if (cents.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0 || !Grouped(whole, group) || whole.Length + cents.Length == 0)
        {
            return false;
        }

        Int128 mantissa = 0;
        var count = 0;
        foreach (var digit in whole)
        {
            if (digit >= '0')
            {
                mantissa = (mantissa * 10) + (digit - '0');
                count++;
            }
        }

        foreach (var digit in cents)
        {
            mantissa = (mantissa * 10) + (digit - '0');
            count++;
        }

        if (count > 27)
        {
            return false;
        }

        value = (decimal)mantissa / Power(cents.Length);
        value = negative ? -value : value;
        return Math.Abs(value) <= Largest;
    }

    /// <summary>True for a number with more digits before its decimals than any amount has.</summary>
    public static bool IsTooLarge(ReadOnlySpan<byte> text)
    {
        const int DigitsOfLargest = 13;
        Span<byte> digits = stackalloc byte[MaximumLength];
        if (!Clean(text, digits, out var length, out _))
        {
            return false;
        }

        digits = digits[..length];
        var mark = digits.LastIndexOfAny((byte)'.', (byte)',');
        var count = 0;
        foreach (var digit in mark < 0 ? digits : digits[..mark])
        {
            count += digit is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        }

        return count >= DigitsOfLargest;
    }

    public static NumberShape Judge(ReadOnlySpan<byte> text)
    {
        Span<byte> digits = stackalloc byte[MaximumLength];
        if (!Clean(text, digits, out var length, out _))
        {
            return NumberShape.NotANumber;
        }

        digits = digits[..length];
        var dots = digits.Count((byte)'.');
        var commas = digits.Count((byte)',');
        var spaces = digits.Count((byte)' ');
        if (dots + commas == 0)
        {
            return NumberShape.Plain;
        }

        if (dots > 0 && commas > 0)
        {
            return digits.LastIndexOf((byte)'.') > digits.LastIndexOf((byte)',') ? NumberShape.En : NumberShape.De;
        }

        if (dots + commas > 1)
        {
            return dots > 0 ? NumberShape.DotGroups : NumberShape.En;
        }

        var mark = digits.IndexOfAny((byte)'.', (byte)',');
        var couldBeThousands = spaces == 0 && digits.Length - mark - 1 == 3 && mark is >= 1 and <= 3 && digits[0] != '0';
        return (dots > 0, couldBeThousands) switch
        {
            (true, true) => NumberShape.DotThree,
            (true, false) => NumberShape.En,
            (false, true) => NumberShape.CommaThree,
            _ => spaces > 0 ? NumberShape.Fr : NumberShape.De,
        };
    }

    /// <summary>The common cell, digits with perhaps a minus and one decimal mark, without a copy.</summary>
    private static bool TryPlain(ReadOnlySpan<byte> text, NumberStyle style, out decimal value)
    {
        value = 0;
        var negative = text is [(byte)'-', ..];
        var at = negative ? 1 : 0;
        if (text.Length - at is 0 or > 12)
        {
            return false;
        }

        var decimalMark = style == NumberStyle.En ? '.' : ',';
        long mantissa = 0;
        var scale = -1;
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is >= (byte)'0' and <= (byte)'9')
            {
                mantissa = (mantissa * 10) + letter - '0';
                scale += scale >= 0 ? 1 : 0;
            }
            else if (letter == decimalMark && scale < 0 && at + 1 < text.Length)
            {
                scale = 0;
            }
            else
            {
                return false;
            }
        }

        value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, negative, (byte)Math.Max(scale, 0));
        return true;
    }

    private static bool Grouped(ReadOnlySpan<byte> whole, byte group)
    {
        var since = 0;
        var groups = 0;
        for (var i = 0; i < whole.Length; i++)
        {
            var letter = whole[i];
            if (letter is >= (byte)'0' and <= (byte)'9')
            {
                since++;
                continue;
            }

            // The apostrophe and the space group in every style; two digits between are Indian lakhs.
            if (letter != group && letter is not ((byte)' ' or (byte)'\''))
            {
                return false;
            }

            var isFirst = groups++ == 0;
            if (isFirst ? since is < 1 or > 3 : since is not (2 or 3))
            {
                return false;
            }

            since = 0;
        }

        return groups == 0 || since == 3;
    }

    /// <summary>Leaves digits, dots, commas, and the spaces and apostrophes between digits.</summary>
    private static bool Clean(ReadOnlySpan<byte> text, Span<byte> digits, out int length, out bool negative)
    {
        length = 0;
        negative = false;
        text = Trim.Cell(text);
        if (text is [(byte)'(', .., (byte)')'])
        {
            negative = true;
            text = text[1..^1];
        }

        if (text.EndsWith(",-"u8) || text.EndsWith(".-"u8))
        {
            text = text[..^2];
        }

        var sawDigit = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            byte kept;
            if (letter is >= (byte)'0' and <= (byte)'9')
            {
                sawDigit = true;
                kept = letter;
            }
            else if (letter is (byte)'.' or (byte)',')
            {
                // "Rp." has a dot of its own.
                if (!sawDigit && i > 0 && char.IsAsciiLetter((char)text[i - 1]))
                {
                    continue;
                }

                kept = letter;
            }
            else if (letter == '-')
            {
                if (negative || (i > 0 && i < text.Length - 1 && sawDigit))
                {
                    return false;
                }

                negative = true;
                continue;
            }
            else if (CurrencySign.Length(text[i..], out var isMinus, out var isSpace) is var sign and > 0)
            {
                i += sign - 1;
                negative |= isMinus;
                kept = (byte)' ';
                if (!isSpace || !DigitFollows(text, i + 1) || !sawDigit)
                {
                    continue;
                }
            }
            else if (letter == '\'' && sawDigit)
            {
                kept = (byte)'\'';
            }
            else
            {
                return false;
            }

            if (length == digits.Length)
            {
                return false;
            }

            digits[length++] = kept;
        }

        return sawDigit;
    }

    private static bool DigitFollows(ReadOnlySpan<byte> text, int at) => at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9';

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }
}
