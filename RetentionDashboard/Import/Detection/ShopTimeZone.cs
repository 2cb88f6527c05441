using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Guesses the time zone of a shop from the offsets in its file, its currency, or the machine it is seen from.</summary>
internal static class ShopTimeZone
{
    private static readonly Dictionary<string, string> OfCurrency = new(StringComparer.Ordinal)
    {
        ["IDR"] = "Asia/Jakarta",
        ["MYR"] = "Asia/Kuala_Lumpur",
        ["SGD"] = "Asia/Singapore",
        ["THB"] = "Asia/Bangkok",
        ["VND"] = "Asia/Ho_Chi_Minh",
        ["PHP"] = "Asia/Manila",
        ["JPY"] = "Asia/Tokyo",
        ["KRW"] = "Asia/Seoul",
        ["CNY"] = "Asia/Shanghai",
        ["HKD"] = "Asia/Hong_Kong",
        ["TWD"] = "Asia/Taipei",
        ["INR"] = "Asia/Kolkata",
        ["PKR"] = "Asia/Karachi",
        ["BDT"] = "Asia/Dhaka",
        ["LKR"] = "Asia/Colombo",
        ["AED"] = "Asia/Dubai",
        ["SAR"] = "Asia/Riyadh",
        ["ILS"] = "Asia/Jerusalem",
        ["TRY"] = "Europe/Istanbul",
        ["GBP"] = "Europe/London",
        ["CHF"] = "Europe/Zurich",
        ["SEK"] = "Europe/Stockholm",
        ["NOK"] = "Europe/Oslo",
        ["DKK"] = "Europe/Copenhagen",
        ["PLN"] = "Europe/Warsaw",
        ["CZK"] = "Europe/Prague",
        ["HUF"] = "Europe/Budapest",
        ["RON"] = "Europe/Bucharest",
        ["NZD"] = "Pacific/Auckland",
        ["ZAR"] = "Africa/Johannesburg",
        ["NGN"] = "Africa/Lagos",
        ["KES"] = "Africa/Nairobi",
        ["EGP"] = "Africa/Cairo",
    };

    // The zones that most shops live in; of two with the same clock, the one with more people stands first.
    private static readonly string[] Usual =
    [
        "Asia/Jakarta", "Asia/Singapore", "Asia/Makassar", "Asia/Tokyo", "Asia/Jayapura", "Asia/Kolkata", "Asia/Dubai", "Europe/Berlin", "Europe/London", "Europe/Athens", "Europe/Istanbul",
        "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Perth", "Pacific/Auckland",
    ];

    /// <param name="currency">The store's or the file's.</param>
    /// <param name="store">Null where the store is new.</param>
    /// <param name="machine">Zone of the computer that looks at the file.</param>
    public static Guess<string?> Of(FileLayout layout, string? stated, string? currency, StoreFacts? store, string machine)
    {
        if (stated is not null)
        {
            return Found(stated, new ImportNote(ImportNoteCode.StatedByUser));
        }

        if (store is { HasOrders: true })
        {
            return Found(store.TimeZone, new ImportNote(ImportNoteCode.ZoneOfStore));
        }

        var usual = currency is not null ? OfCurrency.GetValueOrDefault(currency) : null;
        var isUtc = layout.Format.TimesAreUtc || (layout.HasOffsets && layout.Offsets.All(entry => entry.Moment.OffsetMinutes == 0));
        if (layout.HasOffsets && !isUtc)
        {
            string?[] candidates = [usual, machine, .. Usual];
            return candidates.FirstOrDefault(zone => zone is not null && layout.Offsets.All(entry => Shows(zone, entry.Moment))) is { } fitting
                ? Found(fitting, new ImportNote(ImportNoteCode.ZoneBecauseOfOffset, layout.Offsets[0].Value))
                : Asked(usual ?? machine);
        }

        if (usual is not null)
        {
            return Found(usual, new ImportNote(ImportNoteCode.ZoneBecauseOfCurrency, currency!));
        }

        // A clock without offset is the shop's own, so that the zone hardly matters; moments in UTC fall on days only by it.
        return isUtc ? Asked(machine) : Found(machine, new ImportNote(ImportNoteCode.ZoneOfMachine));
    }

    private static Guess<string?> Found(string zone, ImportNote evidence) => new(zone, evidence);

    private static Guess<string?> Asked(string first) => new(first, new ImportNote(ImportNoteCode.ZoneNotKnown), IsDecided: false);

    private static bool Shows(string zone, Moment moment)
    {
        var utc = DateTime.SpecifyKind(moment.Clock.AddMinutes(-moment.OffsetMinutes!.Value), DateTimeKind.Utc);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && known.GetUtcOffset(utc).TotalMinutes == moment.OffsetMinutes;
    }
}
