namespace RetentionDashboard.Import.Orders;

/// <summary>The calling code of the country that a shop most likely sells in, by its currency or else its time zone.</summary>
internal static class CallingCode
{
    private static readonly Dictionary<string, string> ByCurrency = new()
    {
        ["IDR"] = "62",
        ["USD"] = "1",
        ["CAD"] = "1",
        ["GBP"] = "44",
        ["INR"] = "91",
        ["MYR"] = "60",
        ["SGD"] = "65",
        ["AUD"] = "61",
        ["NZD"] = "64",
        ["JPY"] = "81",
        ["KRW"] = "82",
        ["VND"] = "84",
        ["THB"] = "66",
        ["PHP"] = "63",
        ["CNY"] = "86",
        ["HKD"] = "852",
        ["TWD"] = "886",
        ["CHF"] = "41",
        ["SEK"] = "46",
        ["NOK"] = "47",
        ["DKK"] = "45",
        ["PLN"] = "48",
        ["CZK"] = "420",
        ["HUF"] = "36",
        ["RON"] = "40",
        ["TRY"] = "90",
        ["BRL"] = "55",
        ["MXN"] = "52",
        ["ZAR"] = "27",
        ["AED"] = "971",
        ["SAR"] = "966",
        ["PKR"] = "92",
        ["BDT"] = "880",
        ["LKR"] = "94",
        ["NGN"] = "234",
        ["KES"] = "254",
        ["EGP"] = "20",
        ["ILS"] = "972",
        ["UAH"] = "380",
    };

    private static readonly Dictionary<string, string> ByZone = new()
    {
        ["Europe/Berlin"] = "49",
        ["Europe/Vienna"] = "43",
        ["Europe/Paris"] = "33",
        ["Europe/Madrid"] = "34",
        ["Europe/Rome"] = "39",
        ["Europe/Amsterdam"] = "31",
        ["Europe/Brussels"] = "32",
        ["Europe/Lisbon"] = "351",
        ["Europe/Dublin"] = "353",
        ["Europe/Athens"] = "30",
        ["Europe/Helsinki"] = "358",
        ["Asia/Jakarta"] = "62",
        ["Asia/Makassar"] = "62",
        ["Asia/Jayapura"] = "62",
    };

    /// <summary>Null where neither tells.</summary>
    public static string? Of(string? currency, string? timeZone) =>
        currency is not null && ByCurrency.TryGetValue(currency, out var code) ? code
        : timeZone is not null && ByZone.TryGetValue(timeZone, out code) ? code
        : null;
}
