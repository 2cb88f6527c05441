namespace RetentionDashboard.Metrics;

/// <summary>Exact money: whole ten-thousandths of the currency unit inside, <see cref="decimal"/> at the edges.</summary>
public static class Money
{
    /// <summary>Ten-thousandths in one currency unit.</summary>
    public const long Scale = 10_000;

    /// <summary>Ten-thousandths of <paramref name="amount"/>, halves rounded away from zero.</summary>
    /// <exception cref="OverflowException">The amount is beyond ±922 trillion.</exception>
    public static long FromDecimal(decimal amount) => (long)decimal.Round(amount * Scale, 0, MidpointRounding.AwayFromZero);

    /// <summary>The amount in currency units, exact.</summary>
    public static decimal ToDecimal(long tenThousandths) =>
        tenThousandths == 0 ? 0m : tenThousandths / (decimal)Scale;

    /// <summary>Ten-thousandths of another currency at <paramref name="rate"/>, halves rounded away from zero.</summary>
    /// <exception cref="OverflowException">The amount is beyond ±922 trillion.</exception>
    public static long Convert(long tenThousandths, decimal rate) =>
        rate == 1 ? tenThousandths : (long)decimal.Round(tenThousandths * rate, 0, MidpointRounding.AwayFromZero);
}
