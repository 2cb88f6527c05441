namespace RetentionDashboard.Sample;

/// <summary>The money of the invented shop: decimals in use, shipping at home and abroad, and from where on it is free.</summary>
public sealed record SampleCurrency(string Code, int Decimals, decimal ShippingHome, decimal ShippingAbroad, decimal FreeShippingFrom)
{
    public static readonly SampleCurrency Idr = new("IDR", 0, 18_000, 165_000, 500_000);
    public static readonly SampleCurrency Usd = new("USD", 2, 1.50m, 13.00m, 40);

    public static IReadOnlyList<SampleCurrency> All { get; } = [Idr, Usd];

    public decimal PriceOf(SampleProduct product) => Code == Idr.Code ? product.Idr : product.Usd;

    public decimal Round(decimal amount) => decimal.Round(amount, Decimals, MidpointRounding.AwayFromZero);
}
