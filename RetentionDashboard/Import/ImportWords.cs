using System.Globalization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Import;

/// <summary>Words an import note in the reader's language.</summary>
public static class ImportWords
{
    public static string Of(ImportNote note) => Of(note, CultureInfo.CurrentUICulture);

    public static string Of(ImportNote note, CultureInfo culture)
    {
        var text = Texts.ResourceManager.GetString($"Note_{note.Code}", culture) ?? note.Code.ToString();
        // A note of an older version may carry fewer arguments than today's text asks for.
        var arguments = note.Arguments.Concat(Enumerable.Repeat("", 4)).ToArray<object>();
        return string.Format(culture, text, arguments);
    }
}
