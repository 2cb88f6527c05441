using RetentionDashboard.Data;

namespace RetentionDashboard.Lists;

/// <summary>WhatsApp broadcast: nobody without a number in E.164.</summary>
public sealed class WhatsAppList : ListFormat
{
    public override ListPreset Preset => ListPreset.WhatsApp;

    public override IReadOnlyList<ListField> Fields { get; } =
    [
        new("phone", static contact => contact.Phone, IsPhone: true),
        new("name", static contact => contact.Name),
    ];

    public override bool CanHold(bool hasEmail, bool hasPhone) => hasPhone;
}
