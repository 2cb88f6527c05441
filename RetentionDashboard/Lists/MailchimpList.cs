using RetentionDashboard.Data;

namespace RetentionDashboard.Lists;

/// <summary>Mailchimp: nobody without an e-mail.</summary>
public sealed class MailchimpList : ListFormat
{
    public override ListPreset Preset => ListPreset.Mailchimp;

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new("Email Address", static contact => contact.Email),
        new("First Name", static contact => contact.FirstName),
        new("Last Name", static contact => contact.LastName),
        new("Phone Number", static contact => contact.Phone, IsPhone: true),
    ];

    public override bool CanHold(bool hasEmail, bool hasPhone) => hasEmail;
}
