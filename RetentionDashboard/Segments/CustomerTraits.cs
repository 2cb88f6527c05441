using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>Tells who has a trait, as of the figures' day.</summary>
public sealed class CustomerTraits
{
    /// <summary>Whoever has a hidden potential has at most this many orders.</summary>
    public const int FewOrders = 2;

    /// <summary>Whoever depends on discounts has at least this many orders.</summary>
    public const int OrdersToDepend = 2;

    /// <summary>All traits, in the sequence in which they are shown.</summary>
    internal static readonly CustomerTrait[] All = Enum.GetValues<CustomerTrait>();

    private readonly CustomerFigures _figures;
    private readonly int _window;
    private readonly Lazy<decimal> _highBasket;

    /// <param name="figures">What customers did.</param>
    /// <param name="window">W in days, at least 1.</param>
    public CustomerTraits(CustomerFigures figures, int window)
    {
        (_figures, _window) = (figures, window);
        _highBasket = new Lazy<decimal>(() => Quantiles.Fifths<long>(figures.Known(FirstBaskets()))[^1]);
    }

    /// <summary>A first order above this is in the top fifth: the 80 % quantile (R type 7) of first orders after discounts and before refunds, in currency units; 0 without customers.</summary>
    public decimal HighFirstBasket => _highBasket.Value / Money.Scale;

    /// <summary>False for whoever was no customer by the day.</summary>
    public bool Has(CustomerTrait trait, int customer) => _figures.IsCustomer(customer) && trait switch
    {
        CustomerTrait.HiddenPotential => HasHiddenPotential(customer),
        CustomerTrait.DiscountDependent => DependsOnDiscounts(customer),
        _ => IsOverdue(customer),
    };

    /// <summary>Orders bought with a discount ÷ orders, up to the day.</summary>
    public Ratio DiscountShareOf(int customer)
    {
        var first = _figures.History.FirstOrderOf(customer);
        var orders = _figures.Orders[customer];
        var discounted = 0;
        for (var order = first; order < first + orders; order++)
        {
            discounted += _figures.History.HasDiscount(order) ? 1 : 0;
        }

        return new Ratio(discounted, orders);
    }

    // The last 2 W days end with the as-of date.
    private bool HasHiddenPotential(int customer) =>
        _figures.Orders[customer] <= FewOrders
        && _figures.AsOf.DayNumber - _figures.History.FirstDayOf(customer) < 2 * _window
        && FirstBasketOf(customer) > _highBasket.Value;

    // Two thirds of the orders, without dividing.
    private bool DependsOnDiscounts(int customer) =>
        _figures.Orders[customer] >= OrdersToDepend && DiscountShareOf(customer) is var share && 3 * share.Numerator >= 2 * share.Denominator;

    private bool IsOverdue(int customer) =>
        _figures.DaysOf(customer) is var days && days[0] != days[^1] && _figures.SilenceOf(customer) > CustomerSummary.TwiceMedianGap(days);

    private long[] FirstBaskets()
    {
        var baskets = new long[_figures.Orders.Length];
        CustomerPass.Each(_figures.History, (from, to) =>
        {
            for (var customer = from; customer < to; customer++)
            {
                baskets[customer] = FirstBasketOf(customer);
            }
        });
        return baskets;
    }

    private long FirstBasketOf(int customer) => _figures.History.Subtotals[_figures.History.FirstOrderOf(customer)];
}
