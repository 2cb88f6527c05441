using System.Collections;

namespace RetentionDashboard.Sample;

/// <summary>
/// The orders of an invented shop, oldest first: the same seed gives the same orders on every machine, at any time. Only the timetable is
/// held; each order is made when it is asked for, so that millions can be written in either direction.
/// </summary>
public sealed class SampleOrders : IReadOnlyList<SampleOrder>
{
    public const int Most = 10_000_000;

    private const int FirstNumber = 1001;
    private static readonly int[] LineWeights = [52, 28, 13, 5, 2];
    private static readonly int[] QuantityWeights = [78, 16, 6];
    private static readonly (int Least, int Most)[] Delays = [(0, 1), (2, 3), (4, 7), (8, 14), (15, 24)];
    private static readonly int[] DelayWeights = [46, 34, 14, 4, 2];
    private static readonly int[] LongDelayWeights = [18, 27, 30, 16, 9];
    private static readonly int[] RankWeights = [10, 7, 5, 4, 3, 3, 2];

    private readonly SampleTimetable _timetable;
    private readonly int _seed;
    private readonly SampleCurrency _currency;

    private SampleOrders(int orders, int seed, SampleCurrency currency)
    {
        _timetable = new SampleTimetable(orders, seed);
        _seed = seed;
        _currency = currency;
    }

    public int Count => _timetable.Count;

    public SampleOrder this[int index]
    {
        get
        {
            var (at, number, ordinal) = _timetable[index];
            var customer = new SampleCustomer(_seed, number);
            var random = new SampleRandom(_seed, SamplePurpose.Order, number, ordinal);
            var channel = SampleCustomer.Channels[ordinal == 0 || random.Chance(0.85) ? customer.Channel : random.Below(2)];
            var (code, percent) = DiscountOf(customer, ordinal, channel, DateOnly.FromDateTime(at), random);
            var lines = Lines(customer, percent, random);
            var cancelledAt = random.Chance(0.025) ? at.AddMinutes(20 + random.Below(2000)) : (DateTime?)null;
            var shipping = ShippingOf(customer, channel, lines);
            var refund = cancelledAt is null ? RefundOf(at, lines, random) : null;
            return new SampleOrder
            {
                Number = FirstNumber + index,
                Customer = customer,
                PlacedAt = at,
                Channel = channel,
                Currency = _currency,
                DiscountCode = code,
                Lines = lines,
                Shipping = shipping,
                CancelledAt = cancelledAt,
                Refund = refund,
                FulfilledAt = cancelledAt is null ? FulfilledAtOf(at, customer, channel, new SampleRandom(_seed, SamplePurpose.Fulfilment, number, ordinal)) : null,
            };
        }
    }

    /// <summary>So many orders, cancelled ones and those of guests included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one or more than <see cref="Most"/>.</exception>
    public static SampleOrders Generate(int orders, int seed, SampleCurrency? currency = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(orders);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(orders, Most);
        return new SampleOrders(orders, seed, currency ?? SampleCurrency.Idr);
    }

    public IEnumerator<SampleOrder> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static (string? Code, int Percent) DiscountOf(SampleCustomer customer, int ordinal, string channel, DateOnly day, SampleRandom random)
    {
        if (channel is "pos" or "marketplace")
        {
            return (null, 0);
        }

        if (ordinal == 0 && customer.UsesWelcomeCode)
        {
            return ("HALO10", 10);
        }

        var (code, percent, share) = (day.Month, day.Day) switch
        {
            (11, >= 10 and <= 12) => ("HARBOLNAS11", 20, 0.6),
            (12, >= 11 and <= 13) => ("HARBOLNAS12", 20, 0.6),
            (12, >= 15 and <= 24) => ("NATAL10", 10, 0.4),
            _ when SampleCalendar.IsRamadan(day) => ("LEBARAN15", 15, 0.3),
            _ => ("HEMAT5", 5, 0.06),
        };
        return random.Chance(share) ? (code, percent) : (null, 0);
    }

    private SampleLine[] Lines(SampleCustomer customer, int percent, SampleRandom random)
    {
        var lines = new List<SampleLine>();
        for (var wanted = 1 + random.Weighted(LineWeights); wanted > 0; wanted--)
        {
            var shelf = SampleCatalog.Shelves[random.Chance(0.65) ? customer.Category : random.Below(SampleCatalog.Shelves.Count)];
            var product = shelf[random.Weighted(RankWeights.AsSpan(0, shelf.Count))];
            var quantity = 1 + random.Weighted(QuantityWeights);
            if (!lines.Exists(line => line.Product == product))
            {
                var price = _currency.PriceOf(product);
                lines.Add(new SampleLine(product, quantity, price, _currency.Round(price * quantity * percent / 100)));
            }
        }

        return [.. lines];
    }

    private decimal ShippingOf(SampleCustomer customer, string channel, SampleLine[] lines) =>
        channel == "pos" ? 0
        : customer.Place.Country != "ID" ? _currency.ShippingAbroad
        : lines.Sum(static line => line.Total) >= _currency.FreeShippingFrom ? 0
        : _currency.ShippingHome;

    // A sequence of its own: what else an order is does not depend on it.
    private static DateTime? FulfilledAtOf(DateTime placedAt, SampleCustomer customer, string channel, SampleRandom random)
    {
        if (channel == "pos")
        {
            return placedAt;
        }

        // Parcels abroad take longer, and so do those of the customers who are easily lost.
        var isSlow = customer.Place.Country != "ID" || random.Chance(customer.DropOut);
        var (least, most) = Delays[random.Weighted(isSlow ? LongDelayWeights : DelayWeights)];
        var packed = placedAt.Date.AddDays(least + random.Below(most - least + 1)).AddHours(9).AddMinutes(random.Below(540));
        var at = packed < placedAt ? placedAt.AddMinutes(30) : packed;
        return DateOnly.FromDateTime(at) > SampleCalendar.LastDay ? null : at;
    }

    private static SampleRefund? RefundOf(DateTime placedAt, SampleLine[] lines, SampleRandom random)
    {
        if (!random.Chance(lines[0].Product.Category == "Apparel" ? 0.1 : 0.03))
        {
            return null;
        }

        var at = placedAt.AddDays(2 + random.Below(19)).AddMinutes(random.Below(180));
        var whole = random.Chance(0.55);
        return DateOnly.FromDateTime(at) > SampleCalendar.LastDay ? null : new SampleRefund(at, whole ? lines : lines[..1], whole);
    }
}
