using RetentionDashboard.Import.Detection;

namespace RetentionDashboard.Import;

/// <summary>The currency and time zone that an import is read in: the store's, once it has orders; until then what the user or the file says.</summary>
internal sealed record StoreTerms(string Currency, string TimeZone, IReadOnlyList<ImportNote> Warnings)
{
    private const string DefaultCurrency = "USD";

    public string? CallingCode => Orders.CallingCode.Of(Currency, TimeZone);

    /// <summary>What keeps this file out of this store; null where nothing does.</summary>
    public static ImportNote? ProblemOf(FileLayout layout, ImportOptions options, StoreFacts? store)
    {
        if (store is not null && store.IsSample != options.IsSample && (store.IsSample || store.HasOrders))
        {
            return new ImportNote(ImportNoteCode.StoreIsSample, store.Name);
        }

        if (store is null && !options.IsSample && Data.Store.IsReservedName(options.Store))
        {
            return new ImportNote(ImportNoteCode.StoreNameReserved, options.Store.Trim());
        }

        var named = options.Currency?.ToUpperInvariant();
        var kept = store is { HasOrders: true } ? store.Currency : named;
        return kept is null ? null
            : named is not null && named != kept ? new ImportNote(ImportNoteCode.CurrencyDiffers, named, kept)
            : layout.Currency is not null && layout.Currency != kept ? new ImportNote(ImportNoteCode.CurrencyDiffers, layout.Currency, kept)
            : null;
    }

    public static StoreTerms Of(FileLayout layout, ImportOptions options, StoreFacts? store)
    {
        if (store is { HasOrders: true })
        {
            return new StoreTerms(
                store.Currency,
                store.TimeZone,
                options.TimeZone is { } stated && stated != store.TimeZone ? [new ImportNote(ImportNoteCode.TimeZoneKept, store.Name, store.TimeZone, stated)] : []);
        }

        var warnings = new List<ImportNote>();
        var currency = options.Currency?.ToUpperInvariant() ?? layout.Currency ?? store?.Currency;
        if (currency is null)
        {
            currency = DefaultCurrency;
            warnings.Add(new ImportNote(ImportNoteCode.CurrencyAssumed, currency));
        }

        var zone = options.TimeZone ?? store?.TimeZone;
        if (zone is null)
        {
            zone = ShopTimeZone.Of(layout, null, currency, store, MachineTimeZone()).Value!;
            if (layout.HasOffsets || layout.Format.TimesAreUtc)
            {
                warnings.Add(new ImportNote(ImportNoteCode.TimeZoneAssumed, zone));
            }
        }

        return new StoreTerms(currency, zone, warnings);
    }

    internal static string MachineTimeZone()
    {
        var local = TimeZoneInfo.Local;
        var id = local.HasIanaId ? local.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(local.Id, out var iana) ? iana : "UTC";
        // Some machines have a zone file without a name: a store must keep one that other machines know.
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out _) ? id : "UTC";
    }
}
