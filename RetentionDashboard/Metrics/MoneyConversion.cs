namespace RetentionDashboard.Metrics;

/// <summary>Converts whole columns: exactly what <see cref="Money.Convert"/> gives, where doubles are certain of it without the slow decimals.</summary>
internal static class MoneyConversion
{
    private const double CertainBelow = 1L << 40;
    private const double Doubt = 1e-3;

    public static void Write(AmountColumn amounts, decimal rate, Span<long> converted)
    {
        var factor = (double)rate;
        for (var i = 0; i < converted.Length; i++)
        {
            var amount = amounts[i];
            converted[i] = rate == 1 ? amount : Of(amount, rate, factor);
        }
    }

    // Below 2^40 the error of a product of doubles is under 2^-11, so that only what lies that near to a half could be rounded wrong.
    private static long Of(long amount, decimal rate, double factor)
    {
        var product = amount * factor;
        var down = Math.Floor(product);
        return Math.Abs(product) < CertainBelow && Math.Abs(product - down - 0.5) > Doubt
            ? (long)(product - down > 0.5 ? down + 1 : down)
            : Money.Convert(amount, rate);
    }
}
