using System.Text;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>What status words mean in exports of any system, in English, Indonesian and, where sure, German, Spanish, French, Dutch, Portuguese and Italian.</summary>
internal static class StatusWords
{
    private static readonly HashSet<string> Invalid = new(StringComparer.Ordinal)
    {
        "cancelled", "canceled", "cancel", "cancelledbybuyer", "cancelledbyseller", "ordercancelled", "ordercanceled", "void", "voided", "expired", "failed", "failure",
        "paymentfailed", "declined", "denied", "rejected", "draft", "checkoutdraft", "autodraft", "trash", "test", "abandoned", "fraud", "paymentreview", "pendingpayment",
        "awaitingpayment", "paymentpending", "unpaid", "notpaid", "invalid", "error", "incomplete", "checkout", "cart",
        "batal", "dibatalkan", "pesanandibatalkan", "pembatalan", "gagal", "ditolak", "belumbayar", "belumdibayar", "menunggupembayaran", "kedaluwarsa", "kadaluarsa", "kadaluwarsa",
        "draf", "tidakvalid", "ujicoba",
        "storniert", "abgebrochen", "fehlgeschlagen", "entwurf", "cancelado", "cancelada", "anulado", "anulada", "fallido", "borrador", "annulée", "annulé", "échouée", "échoué", "brouillon",
        "geannuleerd", "mislukt", "malsucedido", "rascunho", "annullato", "fallito", "bozza",
    };

    private static readonly HashSet<string> Valid = new(StringComparer.Ordinal)
    {
        "", "paid", "partiallypaid", "authorized", "authorised", "pending", "partiallyrefunded", "completed", "complete", "processing", "processed", "onhold", "shipped",
        "partiallyshipped", "delivered", "fulfilled", "unfulfilled", "partiallyfulfilled", "partial", "closed", "done", "success", "successful", "succeeded", "approved", "confirmed", "invoiced",
        "new", "open", "ok", "valid", "accepted", "active", "intransit", "readytoship", "received", "settled", "captured", "finished", "sale", "payed", "sent", "packed",
        "awaitingshipment", "awaitingfulfillment", "awaitingpickup", "booked", "placed",
        "selesai", "pesananselesai", "sedangdikirim", "telahdikirim", "perludikirim", "dikirim", "dalampengiriman", "diproses", "sedangdiproses", "lunas", "dibayar", "sudahdibayar",
        "terkirim", "diterima", "siapdikirim", "berhasil", "baru", "dikemas", "sukses",
        "manualverificationrequired", "disputed",
        "bezahlt", "abgeschlossen", "versendet", "versandt", "geliefert", "inbearbeitung", "pagado", "pagada", "completado", "completada", "enviado", "enviada", "entregado", "procesando",
        "payée", "payé", "terminée", "terminé", "expédiée", "expédié", "livrée", "livré", "betaald", "voltooid", "afgerond", "verzonden", "geleverd", "inbehandeling",
        "pago", "paga", "concluído", "concluída", "entregue", "processando", "pagato", "completato", "spedito", "consegnato", "inlavorazione",
    };

    /// <summary>Words of orders that were paid back as a whole.</summary>
    private static readonly HashSet<string> Refunded = new(StringComparer.Ordinal) { "refunded", "fullyrefunded", "dikembalikan", "returned", "erstattet", "rückerstattet", "reembolsado", "reembolsada", "remboursée", "remboursé", "terugbetaald", "rimborsato" };

    /// <summary>Null for a word that is not known.</summary>
    public static StatusMeaning? Meaning(string status)
    {
        var word = Normalise(status);
        // WooCommerce writes its own keys with a prefix, and there "pending" means that nothing was paid.
        if (word.StartsWith("wc", StringComparison.Ordinal) && status.TrimStart().StartsWith("wc-", StringComparison.OrdinalIgnoreCase))
        {
            word = word[2..];
            if (word == "pending")
            {
                return StatusMeaning.NotValid;
            }
        }

        return Invalid.Contains(word) ? StatusMeaning.NotValid
            : Refunded.Contains(word) ? StatusMeaning.Refunded
            : Valid.Contains(word) ? StatusMeaning.Valid
            : null;
    }

    /// <summary>Letters and digits in lower case: the form in which words are compared and decisions are kept.</summary>
    public static string Normalise(string status)
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
