using System.Globalization;
using Radzen;

namespace RetentionDashboard.Localization;

/// <summary>The component library's own words, from our resources ("Radzen_" and its key); what we do not show stays in English.</summary>
public sealed class RadzenTexts : ILocalizer
{
    public string? Get(string key, CultureInfo culture) => Texts.ResourceManager.GetString("Radzen_" + key, culture);
}
