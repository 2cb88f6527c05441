namespace RetentionDashboard.Metrics;

/// <summary>
/// Five bands of the value of first orders, before refunds: thresholds are the 20, 40, 60 and 80 % quantiles (R type 7), and a band is 1 + the number of
/// thresholds strictly below the value, so that equal values share one and a band may be empty.
/// </summary>
internal sealed class OrderValueBands
{
    public const int Count = 5;

    private readonly (long Lowest, long Highest)[] _bounds = new (long, long)[Count];

    public OrderValueBands(OrderHistory history, RevenueBasis basis)
    {
        var values = new long[history.CustomerCount];
        for (var customer = 0; customer < values.Length; customer++)
        {
            values[customer] = history.MoneyOf(history.FirstOrderOf(customer)).In(basis);
        }

        var thresholds = Quantiles.Fifths<long>(values);
        Of = Array.ConvertAll(values, value => BandOf(thresholds, value));
        Array.Fill(_bounds, (long.MaxValue, long.MinValue));
        for (var customer = 0; customer < values.Length; customer++)
        {
            ref var bounds = ref _bounds[Of[customer]];
            bounds = (Math.Min(bounds.Lowest, values[customer]), Math.Max(bounds.Highest, values[customer]));
        }
    }

    /// <summary>Band of each customer, from 0.</summary>
    public int[] Of { get; }

    /// <summary>Lowest and highest value of a first order in the band, in currency units.</summary>
    public (decimal Lowest, decimal Highest) BoundsOf(int band) => (Money.ToDecimal(_bounds[band].Lowest), Money.ToDecimal(_bounds[band].Highest));

    private static int BandOf(decimal[] thresholds, long value)
    {
        var band = 0;
        while (band < thresholds.Length && thresholds[band] < value)
        {
            band++;
        }

        return band;
    }
}
