using System.Text;

namespace RetentionDashboard.Import.Formats;

/// <summary>What status words mean in exports of any system, in English and Indonesian.</summary>
internal static class StatusWords
{
    private static readonly HashSet<string> Invalid = new(StringComparer.Ordinal)
    {
        "cancelled", "canceled", "cancel", "cancelledbybuyer", "cancelledbyseller", "ordercancelled", "ordercanceled", "void", "voided", "expired", "failed", "failure",
        "paymentfailed", "declined", "denied", "rejected", "draft", "checkoutdraft", "autodraft", "trash", "test", "abandoned", "fraud", "paymentreview", "pendingpayment",
        "awaitingpayment", "paymentpending", "unpaid", "notpaid", "invalid", "error", "incomplete", "checkout", "cart",
        "batal", "dibatalkan", "pesanandibatalkan", "pembatalan", "gagal", "ditolak", "belumbayar", "belumdibayar", "menunggupembayaran", "kedaluwarsa", "kadaluarsa", "kadaluwarsa",
        "draf", "tidakvalid", "ujicoba",
    };

    private static readonly HashSet<string> Valid = new(StringComparer.Ordinal)
    {
        "", "paid", "partiallypaid", "authorized", "authorised", "pending", "partiallyrefunded", "refunded", "completed", "complete", "processing", "processed", "onhold", "shipped",
        "partiallyshipped", "delivered", "fulfilled", "unfulfilled", "partiallyfulfilled", "partial", "closed", "done", "success", "successful", "succeeded", "approved", "confirmed", "invoiced",
        "new", "open", "ok", "valid", "accepted", "active", "intransit", "readytoship", "received", "settled", "captured", "finished", "returned", "sale", "payed", "sent", "packed",
        "awaitingshipment", "awaitingfulfillment", "awaitingpickup", "booked", "placed",
        "selesai", "pesananselesai", "sedangdikirim", "telahdikirim", "perludikirim", "dikirim", "dalampengiriman", "diproses", "sedangdiproses", "lunas", "dibayar", "sudahdibayar",
        "terkirim", "diterima", "siapdikirim", "berhasil", "baru", "dikemas", "dikembalikan", "sukses",
    };

    /// <summary>Null for a word that is not known.</summary>
    public static bool? IsValid(string status)
    {
        var word = Normalise(status);
        // WooCommerce writes its own keys with a prefix, and there "pending" means that nothing was paid.
        if (word.StartsWith("wc", StringComparison.Ordinal) && status.TrimStart().StartsWith("wc-", StringComparison.OrdinalIgnoreCase))
        {
            word = word[2..];
            if (word == "pending")
            {
                return false;
            }
        }

        return Invalid.Contains(word) ? false : Valid.Contains(word) ? true : null;
    }

    private static string Normalise(string status)
    {
        var word = new StringBuilder(status.Length);
        foreach (var letter in status)
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
        }

        return word.ToString();
    }
}
