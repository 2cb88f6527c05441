using RetentionDashboard.Data;
using RetentionDashboard.Import;

namespace RetentionDashboard.Cli;

/// <summary>Reads the values of options that say how a file is to be read; null where a value makes no sense.</summary>
internal static class StatedReading
{
    public static (ImportField? Field, NumberStyle Style)? NumbersOf(string text)
    {
        var named = FieldNames.Parse(text);
        var style = named?.Column ?? text;
        return style.ToLowerInvariant() is "en" or "de" or "fr" or "id" ? (named?.Field, Enum.Parse<NumberStyle>(style, ignoreCase: true)) : null;
    }

    public static bool IsDatePattern(string pattern) => pattern.Contains('d') && pattern.Contains('M') && pattern.Contains('y');

    public static char? DelimiterOf(string mark) =>
        mark.Equals("tab", StringComparison.OrdinalIgnoreCase) || mark == "\\t" ? '\t' : mark is [var only] && only is not ('"' or '\r' or '\n') && only < 128 ? only : null;

    public static (string Word, StatusMeaning Meaning)? StatusOf(string text)
    {
        var mark = text.LastIndexOf('=');
        StatusMeaning? meaning = text[(mark + 1)..].Trim().ToLowerInvariant() switch
        {
            "valid" => StatusMeaning.Valid,
            "not-valid" => StatusMeaning.NotValid,
            "refunded" => StatusMeaning.Refunded,
            _ => null,
        };
        return mark > 0 && meaning is { } known ? (text[..mark], known) : null;
    }

    public static IReadOnlyDictionary<string, StatusMeaning> Meanings(string[] stated) =>
        stated.Select(static text => StatusOf(text)!.Value).Aggregate(new ImportOptions { Store = "" }, static (options, status) => options.WithStatus(status.Word, status.Meaning)).Statuses;

    public static Dictionary<ImportField, string> Mapping(string[] stated)
    {
        var map = new Dictionary<ImportField, string>();
        foreach (var text in stated)
        {
            var (field, column) = FieldNames.Parse(text)!.Value;
            map[field] = column;
        }

        return map;
    }
}
