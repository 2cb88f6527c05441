namespace RetentionDashboard.Data;

/// <summary>The reader that a list is written for.</summary>
public enum ListPreset
{
    /// <summary>People, in a spreadsheet.</summary>
    Spreadsheet = 0,
    Klaviyo = 1,
    Mailchimp = 2,

    /// <summary>Meta custom audience.</summary>
    Meta = 3,

    /// <summary>Google customer match.</summary>
    Google = 4,

    /// <summary>WhatsApp broadcast.</summary>
    WhatsApp = 5,
}
