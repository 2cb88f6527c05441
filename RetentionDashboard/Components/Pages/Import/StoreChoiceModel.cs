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

    /// <summary>Proposes the first store that can hold the file's currency, else a new one.</summary>
    public void Propose(IReadOnlyList<StoreInfo> stores, string? fileCurrency) =>
        Choose(stores.FirstOrDefault(store => fileCurrency is null || store.Currency == fileCurrency));

    public void Choose(StoreInfo? store)
    {
        Existing = store;
        Name = store?.Name ?? "";
        Currency = store?.Currency;
    }
}
