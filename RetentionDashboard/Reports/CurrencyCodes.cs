using System.Globalization;

namespace RetentionDashboard.Reports;

/// <summary>The ISO 4217 codes of currencies in use somewhere.</summary>
internal static class CurrencyCodes
{
    private const string None = "XXX";

    private static readonly Lazy<HashSet<string>> Known = new(static () =>
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(static culture => new RegionInfo(culture.Name).ISOCurrencySymbol)
            .Where(static code => code.Length == 3 && code != None),
    ]);

    public static bool Contains(string code) => Known.Value.Contains(code);
}
