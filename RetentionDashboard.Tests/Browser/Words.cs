using System.Globalization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Tests.Browser;

/// <summary>Texts as a visitor of a given language reads them, whatever the language of the machine that tests.</summary>
internal static class Words
{
    public static string English(string key) => In("en", key);

    public static string Indonesian(string key) => In("id", key);

    public static string In(string language, string key) =>
        Texts.ResourceManager.GetString(key, CultureInfo.GetCultureInfo(language)) ?? throw new KeyNotFoundException(key);
}
