using System.Globalization;

namespace RetentionDashboard.Localization;

/// <summary>
/// Reads a number that a person typed, with either decimal mark whatever the language. A mark groups thousands only where every group has three digits;
/// "18.000" and "1,500" could be either, so they are never guessed.
/// </summary>
public static class TypedNumber
{
    private const int MostDigits = 20;
    private const int GroupLength = 3;

    /// <summary>Null where <paramref name="value"/> is what was typed, else why nothing was read.</summary>
    public static TypedNumberProblem? Read(string? text, out decimal value)
    {
        value = 0;
        var typed = text?.Trim() ?? "";
        var negative = typed.StartsWith('-') || typed.StartsWith(Formats.Minus);
        typed = (negative ? typed[1..] : typed).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        if (typed.Length == 0 || typed.Count(char.IsAsciiDigit) is 0 or > MostDigits || typed.Any(static sign => !char.IsAsciiDigit(sign) && sign is not ('.' or ',' or ' ' or '\'')))
        {
            return TypedNumberProblem.NotANumber;
        }

        var last = typed.LastIndexOfAny(['.', ',']);
        var hasDecimals = last >= 0 && typed.AsSpan().Count(typed[last]) == 1;
        var (whole, decimals) = hasDecimals ? (typed[..last], typed[(last + 1)..]) : (typed, "");
        if (hasDecimals && (decimals.Length == 0 || !decimals.All(char.IsAsciiDigit)))
        {
            return TypedNumberProblem.NotANumber;
        }

        if (hasDecimals && decimals.Length == GroupLength && whole.Length is >= 1 and <= GroupLength && whole[0] != '0' && whole.All(char.IsAsciiDigit))
        {
            return TypedNumberProblem.Ambiguous;
        }

        string[] groups = whole.Split(['.', ',', ' ', '\'']);
        var isGrouped = groups.Length > 1;
        if (isGrouped && (groups[0].Length is 0 or > GroupLength || groups.Skip(1).Any(static group => group.Length != GroupLength)
            || whole.Where(static sign => !char.IsAsciiDigit(sign)).Distinct().Count() > 1))
        {
            return TypedNumberProblem.NotANumber;
        }

        var digits = string.Concat(groups);
        value = decimal.Parse($"{(digits.Length == 0 ? "0" : digits)}.{decimals}0", CultureInfo.InvariantCulture);
        value = negative ? -value : value;
        return null;
    }

    /// <summary>The number as it stands in a field: in the current culture, without groups, and so that <see cref="Read"/> gives it back.</summary>
    public static string Write(decimal value)
    {
        var text = value.ToString("0.##########", CultureInfo.CurrentCulture);
        return Read(text, out _) == TypedNumberProblem.Ambiguous ? text + "0" : text;
    }

    /// <summary>What to do about a problem; null where there is none.</summary>
    public static string? Sentence(TypedNumberProblem? problem, string? text) => problem switch
    {
        null => null,
        TypedNumberProblem.Ambiguous => Formats.Fill(Texts.Numbers_Ambiguous, text?.Trim()),
        _ => Texts.Numbers_NotANumber,
    };
}
