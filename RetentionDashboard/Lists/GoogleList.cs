using RetentionDashboard.Data;

namespace RetentionDashboard.Lists;

/// <summary>Google customer match: e-mails and numbers as SHA-256, the number in E.164 with the plus.</summary>
public sealed class GoogleList : ListFormat
{
    public override ListPreset Preset => ListPreset.Google;

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new("Email", static contact => contact.Email is { } email ? MatchHash.Of(EmailAddress.ForGoogle(email)) : null),
        new("Phone", static contact => contact.Phone is { } phone ? MatchHash.Of(phone) : null),
    ];

    public override bool CanHold(bool hasEmail, bool hasPhone) => hasEmail || hasPhone;
}
