using RetentionDashboard.Data;

namespace RetentionDashboard.Lists;

/// <summary>How a list is written for one reader.</summary>
public abstract class ListFormat
{
    /// <summary>The formats that machines read, by preset. <see cref="ListPreset.Spreadsheet"/> has none: its columns are chosen.</summary>
    private static readonly Dictionary<ListPreset, ListFormat> All =
        new ListFormat[] { new KlaviyoList(), new MailchimpList(), new MetaList(), new GoogleList(), new WhatsAppList() }.ToDictionary(static format => format.Preset);

    public abstract ListPreset Preset { get; }

    public abstract IReadOnlyList<ListField> Fields { get; }

    /// <summary>True where its reader can do something with the customer.</summary>
    public bool CanHold(Contact contact) => CanHold(contact.Email is not null, contact.Phone is not null);

    /// <summary>The same of somebody with or without an e-mail address and a number.</summary>
    public abstract bool CanHold(bool hasEmail, bool hasPhone);

    /// <summary>Null for the list for people, which everybody can be in.</summary>
    public static ListFormat? Of(ListPreset preset) => All.GetValueOrDefault(preset);
}
