using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>The store that a file most likely belongs to.</summary>
/// <param name="Reason">Why, in the language of the visitor.</param>
internal sealed record StoreSuggestion(StoreInfo Store, string Reason)
{
    /// <param name="stores">Without the invented one.</param>
    /// <param name="currency">What the file names, if it does: a store of another cannot take it.</param>
    /// <param name="remembering">Ids of the stores that remember how files of this header are read.</param>
    /// <returns>Null where the user has to say it: the wrong one of two stores would lose its own orders to those of the other with the same numbers.</returns>
    public static StoreSuggestion? Of(IReadOnlyList<StoreInfo> stores, string? currency, IReadOnlyCollection<int> remembering)
    {
        var suggested = stores is [var only] ? new StoreSuggestion(only, Texts.Store_OnlyOne)
            : stores.Where(store => remembering.Contains(store.Id)).ToList() is [var one] ? new StoreSuggestion(one, Texts.Store_Remembers)
            : null;
        return currency is null || currency == suggested?.Store.Currency ? suggested : null;
    }
}
