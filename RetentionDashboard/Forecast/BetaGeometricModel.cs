namespace RetentionDashboard.Forecast;

/// <summary>
/// BG/NBD (Fader, Hardie &amp; Lee 2005) and MBG/NBD (Batislam, Denizel &amp; Filiztekin 2007): buying rates are Gamma(r, α), the chance to leave after an order Beta(a, b); with
/// MBG/NBD the first order too may be the last.
/// </summary>
internal sealed class BetaGeometricModel(double r, double alpha, double a, double b, bool firstOrderCanBeLast) : PurchaseModel
{
    private readonly int _survived = firstOrderCanBeLast ? 1 : 0;

    public override PurchaseModelKind Kind => firstOrderCanBeLast ? PurchaseModelKind.MbgNbd : PurchaseModelKind.BgNbd;

    public override IReadOnlyList<double> Parameters => [r, alpha, a, b];

    /// <summary>1 ÷ (1 + a ÷ (b + x − 1) × ((α + T) ÷ (α + t_x))^(r + x)) (Fader, Hardie &amp; Lee 2008), 1 for x = 0; MBG/NBD has b + x, for all x.</summary>
    public override double ChanceAlive(RepeatPurchases customer)
    {
        var orders = customer.Repeats + _survived;
        if (orders == 0)
        {
            return 1;
        }

        var (last, age) = (customer.LastDay / RepeatPurchases.DaysPerWeek, customer.Age / RepeatPurchases.DaysPerWeek);
        var odds = Math.Log(a / (b + orders - 1)) + ((r + customer.Repeats) * Math.Log((alpha + age) / (alpha + last)));
        return 1 / (1 + Math.Exp(odds));
    }

    public override double ExpectedRepeats(double weeks)
    {
        if (weeks <= 0)
        {
            return 0;
        }

        var alive = firstOrderCanBeLast ? b / (a + b) : 1;
        return alive * new StoppedCount(r, a, b + _survived).At(weeks / alpha).Mean;
    }

    internal override FutureOrders Future() => new Stopped(this);

    private StoppedCount CountOf(int repeats) => new(r + repeats, a, b + repeats + _survived);

    private sealed class Stopped(BetaGeometricModel model) : FutureOrders
    {
        private readonly double _alpha = model.Parameters[1];
        private int _repeats = -1;
        private StoppedCount? _count;

        public override (double Mean, double Square) At(int repeats, int age, double weeks)
        {
            if (_count is null || repeats != _repeats)
            {
                (_repeats, _count) = (repeats, model.CountOf(repeats));
            }

            return _count.At(weeks / (_alpha + (age / RepeatPurchases.DaysPerWeek)));
        }

        /// <summary>Nobody leaves between orders, so whoever is alive orders nothing with chance (1 + t ÷ (α + T))^−(r + x).</summary>
        public override double NoneShare(int repeats, int age, double weeks) =>
            Math.Pow(1 + (weeks / (_alpha + (age / RepeatPurchases.DaysPerWeek))), -(model.Parameters[0] + repeats));
    }
}
