using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What models expect of the customers of a history that may be cut at the as-of date, by their numbers in it.</summary>
internal sealed class Outlooks
{
    // Orders at risk are fractions, and a list is sorted by whole numbers.
    private const double Fineness = 1_000_000;
    private const double LikelyGone = 0.5;

    /// <summary>Below that a customer is as good as gone.</summary>
    internal const double LeastChance = 0.05;

    // Two days of a window in one number.
    private const long DaysApart = 100_000;

    private readonly OrderHistory _history;
    private readonly int[]? _places;
    private readonly Lazy<int> _twiceUsualReturn;

    private Outlooks(CustomerForecast forecast, OrderHistory history, int[]? places)
    {
        (Forecast, _history, _places) = (forecast, history, places);
        _twiceUsualReturn = new Lazy<int>(() => TwiceUsualReturn(history));
    }

    /// <summary>The models, which number customers as the whole history does.</summary>
    public CustomerForecast Forecast { get; }

    /// <summary>Null where the models say no.</summary>
    /// <param name="store">With the settings of the view.</param>
    /// <param name="history">The snapshot's, or cut at the as-of date.</param>
    /// <param name="model">Null is the store's.</param>
    public static Outlooks? Of(Snapshot snapshot, StoreInfo store, OrderHistory history, PurchaseModelKind? model) =>
        Forecasts.Of(snapshot, store, Forecasts.OptionsOf(store, model))?.Forecast is { } forecast
            ? new Outlooks(forecast, history, ReferenceEquals(history, snapshot.History) ? null : SegmentMembers.PlacesOf(history, snapshot.History))
            : null;

    public double? ChanceAlive(int customer) => Forecast.ChanceAlive(PlaceOf(customer));

    public double? ExpectedOrders(int customer) => Forecast.ExpectedOrders(PlaceOf(customer));

    /// <summary>Predicted CLV over the horizon.</summary>
    public double? Clv(int customer) => Forecast.Clv(PlaceOf(customer));

    /// <summary>CLV × (1 − P(alive)) over the horizon.</summary>
    public double? ValueAtRisk(int customer) => WinBack.ValueAtRisk(Forecast, PlaceOf(customer));

    /// <summary>True for those who are not surely there.</summary>
    public bool IsInDoubt(int customer) => ChanceAlive(customer) < 1;

    /// <summary>
    /// True for those about whom a message can still change something now: in doubt but not as good as gone, and silent for longer than their usual gap; after one order day, than half of those
    /// who came back took for it.
    /// </summary>
    public bool CanBeWonBack(int customer)
    {
        var days = _history.DaysOf(customer);
        var usual = CustomerSummary.TwiceMedianGap(days) is > 0 and var twice ? twice : _twiceUsualReturn.Value;
        return 2 * (_history.AsOf!.Value.DayNumber - days[^1]) > usual && ChanceAlive(customer) is >= LeastChance and < 1;
    }

    /// <summary>True for those who are more likely gone than not.</summary>
    public bool IsLikelyGone(int customer) => IsLikelyGone(ChanceAlive(customer));

    /// <inheritdoc cref="IsLikelyGone(int)"/>
    public static bool IsLikelyGone(double? chanceAlive) => chanceAlive < LikelyGone;

    /// <summary>What a list by value at risk is sorted by; without a model of values orders stand for money, as in <see cref="WinBack.Ranked"/>.</summary>
    public long RiskOf(int customer)
    {
        var place = PlaceOf(customer);
        return Forecast.ChanceAlive(place) is { } alive && (Forecast.Clv(place) ?? Forecast.ExpectedOrders(place)) is { } worth
            ? (long)Math.Clamp(Math.Round(WinBack.ValueAtRisk(worth, alive) * Fineness), -1e18, 1e18)
            : 0;
    }

    /// <summary>What a list by one of the expected figures is sorted by.</summary>
    public long KeyOf(int customer, CustomerSort sort)
    {
        if (sort == CustomerSort.ValueAtRisk)
        {
            return RiskOf(customer);
        }

        if (sort == CustomerSort.Contact)
        {
            return ContactDays.Of(_history, customer, Forecast, PlaceOf(customer)) is { } contact ? (contact.From.DayNumber * DaysApart) + (contact.To.DayNumber - contact.From.DayNumber) : 0;
        }

        var figure = sort switch
        {
            CustomerSort.ChanceAlive => ChanceAlive(customer),
            CustomerSort.ExpectedOrders => ExpectedOrders(customer),
            _ => Clv(customer),
        };
        return (long)Math.Clamp(Math.Round((figure ?? 0) * Fineness), -1e18, 1e18);
    }

    /// <summary>Number in the whole history.</summary>
    public int PlaceOf(int customer) => _places?[customer] ?? customer;

    /// <summary>Twice the median of the days from the first order day to the second, of those who came back.</summary>
    private static int TwiceUsualReturn(OrderHistory history)
    {
        var returns = new List<int>();
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            var days = history.DaysOf(customer);
            var second = days.IndexOfAnyExcept(days[0]);
            if (second > 0)
            {
                returns.Add(days[second] - days[0]);
            }
        }

        returns.Sort();
        return returns.Count == 0 ? 0 : returns[(returns.Count - 1) / 2] + returns[returns.Count / 2];
    }
}
