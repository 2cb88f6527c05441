using RetentionDashboard.Data;

namespace RetentionDashboard.Lists;

/// <summary>Klaviyo: names of its own properties as headings, the e-mail first, numbers in E.164; an e-mail or a number is enough.</summary>
public sealed class KlaviyoList : ListFormat
{
    public override ListPreset Preset => ListPreset.Klaviyo;

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new("Email", static contact => contact.Email),
        new("Phone Number", static contact => contact.Phone, IsPhone: true),
        new("First Name", static contact => contact.FirstName),
        new("Last Name", static contact => contact.LastName),
    ];

    public override bool CanHold(bool hasEmail, bool hasPhone) => hasEmail || hasPhone;
}
