namespace RetentionDashboard.Import.Formats;

/// <summary>How far along an order is by its status word. Time moves it on and never back, so a word further back is an older one.</summary>
internal static class OrderProgress
{
    private static readonly Dictionary<string, int> Steps = Table(
        ["draft", "checkoutdraft", "pending", "pendingpayment", "awaitingpayment", "paymentpending", "unpaid", "notpaid", "belumbayar", "belumdibayar", "menunggupembayaran"],
        ["authorized", "authorised", "onhold", "holded", "partiallypaid", "paymentreview"],
        [
            "paid", "processing", "confirmed", "unfulfilled", "readytoship", "packed", "awaitingshipment", "toship", "lunas", "dibayar", "sudahdibayar", "diproses", "sedangdiproses",
            "pesanandiproses", "perludikirim", "siapdikirim", "dikemas",
        ],
        ["shipped", "partiallyshipped", "intransit", "sent", "dikirim", "sedangdikirim", "dalampengiriman", "pesanandikirim"],
        ["delivered", "fulfilled", "completed", "complete", "closed", "telahdikirim", "terkirim", "diterima", "selesai", "pesananselesai", "transaksiselesai"],
        [
            "partiallyrefunded", "refunded", "fullyrefunded", "returned", "voided", "cancelled", "canceled", "expired", "dikembalikan", "pengembalianbarangdana", "batal", "dibatalkan",
        ]);

    /// <summary>Negative where the later word is a step back, positive where it is one on; null where one of them is not known.</summary>
    public static int? Between(string? earlier, string? later) => Step(earlier) is { } from && Step(later) is { } to ? to.CompareTo(from) : null;

    private static int? Step(string? status)
    {
        if (status is null)
        {
            return null;
        }

        // WooCommerce's own keys: "wc-on-hold".
        var word = StatusWords.Normalise(status.StartsWith("wc-", StringComparison.OrdinalIgnoreCase) ? status[3..] : status);
        return Steps.TryGetValue(word, out var step) ? step : null;
    }

    private static Dictionary<string, int> Table(params string[][] steps) =>
        steps.SelectMany(static (words, step) => words.Select(word => KeyValuePair.Create(word, step))).ToDictionary(StringComparer.Ordinal);
}
