using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>WooCommerce's order statuses, as keys ("wc-on-hold") and as labels ("On hold").</summary>
internal static class WooCommerceStatus
{
    public static StatusMeaning? Meaning(string status)
    {
        var key = status.AsSpan().Trim();
        return StatusWords.Normalise((key.StartsWith("wc-", StringComparison.OrdinalIgnoreCase) ? key[3..] : key).ToString()) switch
        {
            "completed" or "processing" or "onhold" or "partiallyrefunded" => StatusMeaning.Valid,
            "refunded" => StatusMeaning.Refunded,
            // Nothing was paid yet, unlike Shopify's word.
            "pending" or "pendingpayment" or "cancelled" or "canceled" or "failed" or "draft" or "checkoutdraft" or "autodraft" or "trash" => StatusMeaning.NotValid,
            _ => null,
        };
    }
}
