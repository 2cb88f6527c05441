using RetentionDashboard.Data;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Lists;

/// <summary>Names the readers that lists are written for, and says what they get.</summary>
internal static class ListWords
{
    public static string Name(ListPreset preset) => preset switch
    {
        ListPreset.Klaviyo => "Klaviyo",
        ListPreset.Mailchimp => "Mailchimp",
        ListPreset.Meta => Texts.Lists_Preset_Meta,
        ListPreset.Google => Texts.Lists_Preset_Google,
        ListPreset.WhatsApp => Texts.Lists_Preset_WhatsApp,
        _ => Texts.Lists_Preset_Spreadsheet,
    };

    public static string Meaning(ListPreset preset) => preset switch
    {
        ListPreset.Klaviyo => Texts.Lists_Meaning_Klaviyo,
        ListPreset.Mailchimp => Texts.Lists_Meaning_Mailchimp,
        ListPreset.Meta => Texts.Lists_Meaning_Meta,
        ListPreset.Google => Texts.Lists_Meaning_Google,
        ListPreset.WhatsApp => Texts.Lists_Meaning_WhatsApp,
        _ => Texts.Lists_Meaning_Spreadsheet,
    };
}
