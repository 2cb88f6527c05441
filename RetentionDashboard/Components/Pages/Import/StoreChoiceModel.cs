using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>The store that a file goes into: an existing one, or a new one with its name, currency and time zone.</summary>
public sealed class StoreChoiceModel
{
    /// <summary>Null is a new store.</summary>
    public StoreInfo? Existing { get; private set; }

    public string Name { get; set; } = "";

    /// <summary>Null until the user or the file says it.</summary>
    public string? Currency { get; set; }

    public string? TimeZone { get; set; }

    /// <summary>False until the user says into which of several the file goes: two shops count their orders from 1, and the wrong one would lose its own.</summary>
    public bool IsChosen { get; private set; }

    /// <summary>Why it was chosen for the user, in their language; null where they chose it themselves.</summary>
    public string? Reason { get; private set; }

    /// <summary>The store that has the name of the new one already; null where the name is free.</summary>
    public StoreInfo? Twin(IEnumerable<StoreInfo> stores) =>
        Existing is null && IsChosen ? stores.FirstOrDefault(store => store.Name.Equals(Name, StringComparison.OrdinalIgnoreCase)) : null;

    /// <param name="store">Null is a new store.</param>
    /// <param name="reason">Where it is chosen for the user.</param>
    public void Choose(StoreInfo? store, string? reason = null)
    {
        IsChosen = true;
        Reason = reason;
        Existing = store;
        Name = store?.Name ?? "";
        Currency = store?.Currency;
    }
}
