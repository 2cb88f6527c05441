using System.Text;

namespace RetentionDashboard.Import.Reading;

/// <summary>What may follow a date: a time of day, AM or PM, an offset from UTC.</summary>
internal static class TimeText
{
    public static bool TryRead(ReadOnlySpan<byte> text, out TimeSpan time, out int? offsetMinutes)
    {
        time = default;
        offsetMinutes = null;
        text = text.TrimStart(" \t,"u8);
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is (byte)'T' or (byte)'t')
        {
            text = text[1..];
        }

        if (!Number(ref text, out var hour) || !Skip(ref text, (byte)':', (byte)'.') || !Number(ref text, out var minute))
        {
            return false;
        }

        var second = 0;
        if (text is [(byte)':' or (byte)'.', >= (byte)'0' and <= (byte)'9', ..])
        {
            text = text[1..];
            Number(ref text, out second);
        }

        long ticks = 0;
        if (text is [(byte)'.' or (byte)',', >= (byte)'0' and <= (byte)'9', ..])
        {
            ticks = Fraction(ref text);
        }

        text = text.TrimStart((byte)' ');
        if (!HalfDay(ref text, ref hour) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(ticks);
        return Offset(text.TrimStart((byte)' '), out offsetMinutes);
    }

    /// <summary>Writes the pattern of the time part that follows a date.</summary>
    public static void Describe(string text, StringBuilder pattern)
    {
        var trimmed = text.TrimStart(' ', ',', 'T', 't');
        if (trimmed.Length == 0)
        {
            return;
        }

        pattern.Append(text.StartsWith('T') ? "'T'" : text[..(text.Length - trimmed.Length)]);
        var clock = trimmed.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is ':' or '.').ToArray();
        var separator = clock.FirstOrDefault(letter => !char.IsAsciiDigit(letter), ':');
        var halfDay = trimmed.Contains("AM", StringComparison.OrdinalIgnoreCase) || trimmed.Contains("PM", StringComparison.OrdinalIgnoreCase);
        var hourDigits = clock.TakeWhile(char.IsAsciiDigit).Count();
        pattern.Append(halfDay ? 'h' : 'H', Math.Clamp(hourDigits, 1, 2)).Append(separator).Append("mm");
        if (clock.Count(letter => letter == separator) > 1)
        {
            pattern.Append(separator).Append("ss");
        }

        pattern.Append(halfDay ? " tt" : "");
        if (Offset(Encoding.UTF8.GetBytes(trimmed[clock.Length..].Trim()), out var offset) && offset is not null)
        {
            pattern.Append(" zzz");
        }
    }

    private static bool Number(ref ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        var length = 0;
        while (length < text.Length && length < 2 && char.IsAsciiDigit((char)text[length]))
        {
            value = (value * 10) + text[length++] - '0';
        }

        text = text[length..];
        return length > 0;
    }

    private static bool Skip(ref ReadOnlySpan<byte> text, byte one, byte other)
    {
        if (text.IsEmpty || (text[0] != one && text[0] != other))
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static long Fraction(ref ReadOnlySpan<byte> text)
    {
        text = text[1..];
        long ticks = 0;
        var unit = TimeSpan.TicksPerSecond / 10;
        while (!text.IsEmpty && char.IsAsciiDigit((char)text[0]))
        {
            ticks += (text[0] - '0') * unit;
            unit /= 10;
            text = text[1..];
        }

        return ticks;
    }

    private static bool HalfDay(ref ReadOnlySpan<byte> text, ref int hour)
    {
        if (text.Length < 2 || (text[0] | 0x20) is not ((byte)'a' or (byte)'p') || (text[1] | 0x20) != 'm')
        {
            return true;
        }

        if (hour is < 1 or > 12)
        {
            return false;
        }

        hour = (hour % 12) + ((text[0] | 0x20) == 'p' ? 12 : 0);
        text = text[2..];
        return true;
    }

    private static bool Offset(ReadOnlySpan<byte> text, out int? minutes)
    {
        minutes = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is [(byte)'+' or (byte)'-', ..])
        {
            var sign = text[0] == '-' ? -1 : 1;
            text = text[1..];
            if (!Number(ref text, out var hours))
            {
                return false;
            }

            Skip(ref text, (byte)':', (byte)':');
            Number(ref text, out var rest);
            minutes = sign * ((hours * 60) + rest);
            return text.IsEmpty && hours <= 14 && rest < 60;
        }

        minutes = Encoding.ASCII.GetString(text).ToUpperInvariant() switch
        {
            "Z" or "UTC" or "GMT" => 0,
            "WIB" => 7 * 60,
            "WITA" => 8 * 60,
            "WIT" => 9 * 60,
            _ => null,
        };
        return minutes is not null;
    }
}
