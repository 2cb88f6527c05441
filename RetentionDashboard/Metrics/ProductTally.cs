namespace RetentionDashboard.Metrics;

/// <summary>What is counted of one item on the way to its <see cref="ProductFigure"/>.</summary>
internal sealed class ProductTally
{
    private readonly List<int> _gaps = [];
    private int _refunded;
    private int _discounted;
    private int _acquired;
    private int _repeated;
    private int _observed;
    private int _repeatedInYear;
    private long _yearValue;
    private double _yearSquares;

    public int Customers { get; set; }
    public int Orders { get; private set; }
    public double Pieces { get; set; }
    public long Revenue { get; set; }

    /// <summary>Customers with at least two orders ÷ customers whose first order had it.</summary>
    public Ratio Repeat => new(_repeated, _acquired);

    public void AddOrder(bool isRefunded, bool isDiscounted, int? daysToNext)
    {
        Orders++;
        _refunded += isRefunded ? 1 : 0;
        _discounted += isDiscounted ? 1 : 0;
        if (daysToNext is { } days)
        {
            _gaps.Add(days);
        }
    }

    /// <summary>Adds a customer whose first order had it.</summary>
    public void AddFirst(in FirstYear year)
    {
        _acquired++;
        _repeated += year.Repeats ? 1 : 0;
        if (year.IsObserved)
        {
            _observed++;
            _repeatedInYear += year.RepeatsWithin ? 1 : 0;
            _yearValue += year.Net;
            var units = year.Net / (double)Money.Scale;
            _yearSquares += units * units;
        }
    }

    public ProductFigure ToFigure(int item, double? pValue, bool stands)
    {
        var value = new Ratio(Money.ToDecimal(_yearValue), _observed);
        return new ProductFigure(
            item, Customers, Orders, Pieces, Revenue, new Ratio(_refunded, Orders), new Ratio(_discounted, Orders), (Median(), _gaps.Count),
            Repeat, new Ratio(_repeatedInYear, _observed), value, _observed < TwoRates.FewestCustomers ? null : MeanInterval.Of(value, _yearSquares), pValue, stands);
    }

    private decimal? Median()
    {
        _gaps.Sort();
        return _gaps.Count == 0 ? null : (_gaps[(_gaps.Count - 1) / 2] + _gaps[_gaps.Count / 2]) / 2m;
    }
}
