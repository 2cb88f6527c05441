using System.Globalization;

namespace RetentionDashboard.Localization;

/// <summary>The languages of the interface, the default first. Another one is a line here and a Texts.xx.resx.</summary>
public static class Languages
{
    public static IReadOnlyList<(string Code, string Name)> All { get; } = [("en", "English"), ("id", "Bahasa Indonesia")];

    public static string Default => All[0].Code;

    /// <summary>Code of the language in use.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The culture in use with weeks from Monday, as every week of the figures is cut (ISO 8601).</summary>
    public static CultureInfo WithMondayFirst()
    {
        var culture = (CultureInfo)CultureInfo.CurrentCulture.Clone();
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Monday;
        return culture;
    }

    public static bool Has(string? code) => All.Any(language => language.Code == code);
}
