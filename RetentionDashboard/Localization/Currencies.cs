namespace RetentionDashboard.Localization;

/// <summary>How the trade writes a currency: its symbol and its usual decimals.</summary>
public static class Currencies
{
    private const int UsualDecimals = 2;

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.OrdinalIgnoreCase)
    {
        ["IDR"] = "Rp",
        ["USD"] = "$",
        ["GBP"] = "£",
        ["EUR"] = "€",
        ["INR"] = "₹",
        ["JPY"] = "¥",
        ["KRW"] = "₩",
        ["VND"] = "₫",
        ["PHP"] = "₱",
        ["THB"] = "฿",
        ["MYR"] = "RM",
        ["SGD"] = "S$",
        ["AUD"] = "A$",
        ["CAD"] = "CA$",
        ["NZD"] = "NZ$",
        ["HKD"] = "HK$",
        ["BRL"] = "R$",
        ["TRY"] = "₺",
        ["ILS"] = "₪",
        ["UAH"] = "₴",
        ["NGN"] = "₦",
    };

    private static readonly HashSet<string> WithoutDecimals = new(StringComparer.OrdinalIgnoreCase) { "IDR", "JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF" };

    /// <summary>"Rp", "$"; the code itself where it has no symbol that everybody knows.</summary>
    public static string Symbol(string code) => Symbols.GetValueOrDefault(code, code.ToUpperInvariant());

    /// <summary>Decimals that prices in the currency carry: 0 for rupiah and yen, 2 for most.</summary>
    public static int Decimals(string code) => WithoutDecimals.Contains(code) ? 0 : UsualDecimals;

    /// <summary>"Rp 83.210" and "CHF 83.21", but "$83.21".</summary>
    public static string Before(string code)
    {
        var symbol = Symbol(code);
        return char.IsLetter(symbol[^1]) ? symbol + NoBreakSpace : symbol;
    }

    private const char NoBreakSpace = '\u00a0';
}
