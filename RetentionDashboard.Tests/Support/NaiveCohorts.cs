using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Support;

/// <summary>
/// Cohort tables of an invented shop straight from METRICS.md, row by row and without any of the product's columns, axes or sums: slow, and short enough to be
/// checked by reading.
/// </summary>
internal sealed class NaiveCohorts
{
    private readonly List<Customer> _customers;
    private readonly DateOnly _asOf;

    public NaiveCohorts(RandomShop shop, DateOnly? asOf = null)
    {
        _asOf = asOf ?? shop.Orders.Max(order => order.Day);
        _customers =
        [
            .. shop.Orders.Where(order => order.CustomerId is not null && order.Day <= _asOf).GroupBy(order => order.CustomerId!.Value).OrderBy(group => group.Key).Select(group =>
            {
                var orders = group.OrderBy(order => order.Day).ThenBy(order => order.SecondOfDay).ThenBy(order => order.Id).ToList();
                var refunds = shop.Refunds.Where(refund => refund.Day <= _asOf).Select(refund => (refund.Day, refund.Amount, Order: OrderOf(refund, group.Key, orders))).Where(refund => refund.Order is not null);
                return new Customer(orders, [.. refunds.Select(refund => (refund.Day, refund.Amount, refund.Order!.Value))]);
            }),
        ];
    }

    /// <summary>Rows with "numerator/denominator" by index, a star behind an incomplete cell; the average row last.</summary>
    public IReadOnlyList<string> Table(CohortLayout layout, CohortReading reading, Func<OrderRow, bool> customer, OrderFilter orders)
    {
        var rows = _customers.Where(one => customer(one.Orders[0])).SelectMany(one => KeysOf(one, layout).Select(key => (Key: key, One: one))).GroupBy(pair => pair.Key, pair => pair.One);
        var cohorts = (layout.Rows is CohortRows.FirstOrder or CohortRows.OrderValueBand
            ? rows.OrderBy(row => row.Key, StringComparer.Ordinal)
            : rows.OrderByDescending(row => row.Count()).ThenBy(row => row.Key, StringComparer.Ordinal)).Select(row => (row.Key, Members: row.ToList())).ToList();
        var lines = new List<string>();
        var averages = new List<List<(decimal Value, decimal Under, decimal First, decimal FirstUnder)>>();
        foreach (var (key, members) in cohorts)
        {
            var cells = new List<string>();
            for (var n = 0; members.Exists(one => HasBegun(one, n, layout)); n++)
            {
                var complete = members.FindAll(one => IsComplete(one, n, layout));
                var people = complete.Count > 0 ? complete : members.FindAll(one => HasBegun(one, n, layout));
                var now = Parts(people, n, layout, reading, orders);
                var first = Parts(people, 0, layout, reading, orders);
                cells.Add(Text(Form(reading, now, first, 1)) + (complete.Count > 0 ? "" : "*"));
                if (complete.Count > 0)
                {
                    if (averages.Count == n)
                    {
                        averages.Add([]);
                    }

                    averages[n].Add((now.Value, now.Under, first.Value, first.Under));
                }
            }

            lines.Add($"{key} {members.Count}: {string.Join(' ', cells)}");
        }

        lines.Add(string.Join(' ', averages.Select(cells => Text(Form(
            reading, (cells.Sum(cell => cell.Value), cells.Sum(cell => cell.Under)), (cells.Sum(cell => cell.First), cells.Sum(cell => cell.FirstUnder)), cells.Count)))));
        return lines;
    }

    public static string Text(Ratio ratio) => FormattableString.Invariant($"{ratio.Numerator:0.######}/{ratio.Denominator:0.######}");

    private static Ratio Form(CohortReading reading, (decimal Value, decimal Under) now, (decimal Value, decimal Under) first, int cohorts)
    {
        var isMean = reading.Measure == CohortMeasure.AverageOrderValue;
        return reading.Form switch
        {
            CohortForm.OfFirst when isMean => now.Under > 0 && first.Under > 0 ? new Ratio(now.Value / now.Under, first.Value / first.Under) : default,
            CohortForm.OfFirst => new Ratio(now.Value, first.Value),
            CohortForm.Number when !isMean => new Ratio(now.Value, cohorts),
            _ => new Ratio(now.Value, now.Under),
        };
    }

    private static (decimal Value, decimal Under) Parts(List<Customer> people, int n, CohortLayout layout, CohortReading reading, OrderFilter filter)
    {
        var counted = people.SelectMany(one => one.Orders.Select((order, place) => (One: one, Order: order, Number: place + 1, Index: Index(one, order.Day, layout))))
            .Where(order => Counts(filter, order.Order, order.Number)).ToList();
        var refunds = people.SelectMany(one => one.Refunds.Where(refund => Counts(filter, refund.Order, one.Orders.IndexOf(refund.Order) + 1)).Select(refund => (refund.Amount, Index: Index(one, refund.Day, layout)))).ToList();
        decimal Sum(Func<OrderRow, long> amount, Func<int, bool> at) => counted.Where(order => at(order.Index)).Sum(order => amount(order.Order)) / 10_000m;
        decimal Net(Func<int, bool> at) => Sum(order => order.Subtotal, at) - (refunds.Where(refund => refund.Index >= 0 && at(refund.Index)).Sum(refund => refund.Amount) / 10_000m);
        var (here, upTo) = ((Func<int, bool>)(index => index == n), (Func<int, bool>)(index => index <= n));
        var value = reading.Measure switch
        {
            CohortMeasure.Retention => counted.Where(order => order.Index == n).Select(order => order.One).Distinct().Count(),
            CohortMeasure.Rolling => counted.Where(order => order.Index >= n).Select(order => order.One).Distinct().Count(),
            CohortMeasure.Repeat => counted.Count(order => order.Number == 2 && order.Index <= n),
            CohortMeasure.Orders => counted.Count(order => order.Index == n),
            CohortMeasure.CumulativeOrders => counted.Count(order => order.Index <= n),
            CohortMeasure.Gross => Sum(order => order.Gross, here),
            CohortMeasure.CumulativeGross => Sum(order => order.Gross, upTo),
            CohortMeasure.Total => Sum(order => order.Paid, here),
            CohortMeasure.CumulativeTotal => Sum(order => order.Paid, upTo),
            CohortMeasure.Net => Net(here),
            CohortMeasure.CumulativeNet => Net(upTo),
            CohortMeasure.Margin => Net(here) * reading.MarginPercent / 100,
            CohortMeasure.CumulativeMargin => Net(upTo) * reading.MarginPercent / 100,
            _ => reading.Basis switch { RevenueBasis.Gross => Sum(order => order.Gross, here), RevenueBasis.Total => Sum(order => order.Paid, here), _ => Net(here) },
        };
        return (value, reading.Measure == CohortMeasure.AverageOrderValue ? counted.Count(order => order.Index == n) : people.Count);
    }

    private IEnumerable<string> KeysOf(Customer one, CohortLayout layout)
    {
        var first = one.Orders[0];
        string Value(int number) => number == 0 ? "" : $"value {number}";
        var products = new[] { first.Id % 4, first.Id / 4 % 4 }.Distinct().ToList();
        return layout.Rows switch
        {
            CohortRows.FirstOrder => [Period.Of(layout.Grain, first.Day).Key],
            CohortRows.Channel => [Value(first.Id % 3)],
            CohortRows.Country => [Value(first.Id % 5)],
            CohortRows.DiscountCode => [Value(first.Id % 7)],
            CohortRows.Region => [Value(first.Id % 4)],
            CohortRows.Product => products.Select(product => $"P{product}"),
            CohortRows.Category => products.Exists(product => product > 0) ? products.Where(product => product > 0).Select(product => $"C{product % 2}").Distinct() : [""],
            CohortRows.OrderValueBand => [Band(Worth(first, layout.Basis), [.. _customers.Select(other => Worth(other.Orders[0], layout.Basis)).Order()])],
            _ => [""],
        };
    }

    private static string Band(decimal value, decimal[] sorted) => $"{1 + new[] { 0.2m, 0.4m, 0.6m, 0.8m }.Count(share =>
    {
        var place = share * (sorted.Length - 1);
        var (below, above) = (sorted[(int)decimal.Floor(place)], sorted[(int)decimal.Ceiling(place)]);
        return below + ((place - decimal.Floor(place)) * (above - below)) < value;
    })}";

    private static decimal Worth(OrderRow order, RevenueBasis basis) => basis switch { RevenueBasis.Gross => order.Gross, RevenueBasis.Total => order.Paid, _ => order.Subtotal };

    private static int Index(Customer one, DateOnly day, CohortLayout layout) => layout.Columns == CohortColumns.Windows
        ? (int)Math.Floor((day.DayNumber - one.Orders[0].Day.DayNumber) / 30m)
        : Period.Of(layout.Grain, day).Ordinal - Period.Of(layout.Grain, one.Orders[0].Day).Ordinal;

    private bool HasBegun(Customer one, int n, CohortLayout layout) => FirstDayOf(one, n, layout) <= _asOf;

    private bool IsComplete(Customer one, int n, CohortLayout layout) => FirstDayOf(one, n + 1, layout).AddDays(-1) <= _asOf;

    private static DateOnly FirstDayOf(Customer one, int n, CohortLayout layout) =>
        layout.Columns == CohortColumns.Windows ? one.Orders[0].Day.AddDays(30 * n) : (Period.Of(layout.Grain, one.Orders[0].Day) + n).FirstDay;

    private static bool Counts(OrderFilter filter, OrderRow order, int number) =>
        !(order.Day < filter.From || order.Day > filter.To || number < filter.NumberFrom || number > filter.NumberTo);

    private static OrderRow? OrderOf(RefundRow refund, int customer, List<OrderRow> orders) => refund.OrderId is { } id
        ? orders.Exists(order => order.Id == id) ? orders.Find(order => order.Id == id) : null
        : refund.CustomerId != customer ? null
        : orders.Exists(order => order.Day <= refund.Day) ? orders.FindLast(order => order.Day <= refund.Day) : orders[0];

    private sealed record Customer(List<OrderRow> Orders, List<(DateOnly Day, long Amount, OrderRow Order)> Refunds);
}
