using RetentionDashboard.Data;

namespace RetentionDashboard.Lists;

/// <summary>Meta custom audience: e-mails and numbers as SHA-256, the number as digits with the country's code and without the plus.</summary>
public sealed class MetaList : ListFormat
{
    public override ListPreset Preset => ListPreset.Meta;

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new("email", static contact => contact.Email is { } email ? MatchHash.Of(EmailAddress.ForMeta(email)) : null),
        new("phone", static contact => contact.Phone is { } phone ? MatchHash.Of(phone.TrimStart('+')) : null),
    ];

    public override bool CanHold(bool hasEmail, bool hasPhone) => hasEmail || hasPhone;
}
