using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

/// <summary>
/// Walks the oracle's files of metrics key by key: each is computed by the product and compared, or stands in the list of those that are no product metric with the
/// reason that the oracle's README gives. A key that is in neither fails.
/// </summary>
public sealed class MetricsOracleTests
{
    private const decimal Cent = 0.01m;
    private const decimal Millionth = 0.000001m;
    private const decimal Rounding = 0.0000005m;

    private const int Window = 90;

    private static readonly (string Path, string Reason)[] NoProductMetrics =
    [
        ("dataset|note|simple_CLV/C_observed_value/note", "names the data, no figure"),
        ("gap_days_between_orders_incl_same_day/.*", "gaps: the distinct-day forms are compared"),
        ("time_to_second_order_kaplan_meier/order_rows/.*", "Kaplan–Meier: the distinct-day form is compared"),
        ("CRR_by_quarter/.*/churn", "churn of the textbook rate; the product's churn is churn_strict"),
        ("CRR_by_quarter/.*/(quarter|start_window|end_window|prev_quarter)/.", "the days that the counts look at, which are what is asked for"),
        ("simple_CLV/A_churn_based/.*", "by the textbook churn; the product's default is A2"),
        ("pareto_top20_(gross|net)/(top_n_floor|share_floor)", "the product rounds the fifth up"),
    ];

    [SharedDataTheory]
    [InlineData("cdnow_sample", "cdnow_sample.metrics.json", 157)]
    [InlineData("online_retail", "online_retail.metrics_public.json", 40)]
    [InlineData("superstore", "superstore.metrics_public.json", 40)]
    public void Every_key_of_the_oracle_is_computed_alike_or_is_no_product_metric(string dataset, string file, int fewest)
    {
        using var oracle = SharedData.Oracle(file);
        var history = RealHistories.Named(dataset);
        var (compared, wrong) = (0, new List<string>());

        foreach (var (path, leaf) in Leaves("", oracle.RootElement))
        {
            if (NoProductMetrics.Any(key => Regex.IsMatch(path, $"^({key.Path})$")))
            {
                continue;
            }

            var (value, tolerance) = Product(history, path, oracle.RootElement.GetProperty("metrics"));
            compared++;
            if (!Equal(leaf, value, tolerance))
            {
                wrong.Add($"{path}: {value} instead of {leaf}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(compared >= fewest, $"only {compared} keys of {file} were compared");
    }

    [Fact]
    public void No_key_is_left_out_by_a_reason_that_covers_a_product_metric() =>
        Assert.DoesNotContain(
            (string[])["customers", "CRR_by_quarter/1998-Q2/churn_strict", "simple_CLV/A2_strict_churn_based/CLV", "pareto_top20_net/share", "gap_days_between_distinct_order_days/n"],
            path => NoProductMetrics.Any(key => Regex.IsMatch(path, $"^({key.Path})$")));

    private static (object? Value, decimal Tolerance) Product(OrderHistory history, string path, JsonElement oracle)
    {
        string[] parts = path.Split('/');
        return parts[0] switch
        {
            "gap_days_between_distinct_order_days" => (Gaps(history, parts[1]), Millionth),
            "time_to_second_order_kaplan_meier" => (Curve(history, parts[2..]), Millionth),
            "CRR_by_quarter" => (Quarter(history, parts[2..], oracle.GetProperty(parts[0]).GetProperty(parts[1])), Millionth),
            "simple_CLV" => Clv(history, parts[1..]),
            "pareto_top20_gross" => Pareto(history, parts[1], RevenueBasis.Gross),
            "pareto_top20_net" => Pareto(history, parts[1], RevenueBasis.Net),
            _ => Totals(history, path),
        };
    }

    private static (object? Value, decimal Tolerance) Totals(OrderHistory history, string path)
    {
        var totals = SpanTotals.Count(history, CustomerSelection.Everybody, null);
        var (gross, net) = (Money.ToDecimal(totals.Money.Gross), Money.ToDecimal(totals.Money.Net));
        var orderDays = GapCounts.Count(history, CustomerSelection.Everybody, null).Gaps + totals.Customers;
        var numbers = OrderNumbers.Count(history, CustomerSelection.Everybody);
        return path switch
        {
            "window/first_day" => (Written(history.FirstDay), 0),
            "window/last_day" => (Written(history.AsOf), 0),
            "window/days" => (new DateSpan(history.FirstDay!.Value, history.AsOf!.Value).Days, 0),
            "customers" => (totals.Customers, 0),
            "orders" => (totals.Orders, 0),
            "gross_revenue" => (gross, Cent),
            "refunds" => (Money.ToDecimal(totals.Money.Refunds), Cent),
            "net_revenue" => (net, Cent),
            "order_days" => (orderDays, 0),
            "same_day_extra_orders" => (totals.Orders - orderDays, 0),
            "repeat_customers_by_orders" => (totals.RepeatCustomers, 0),
            "repeat_purchase_rate_by_orders" => (totals.RepeatPurchaseRate(ordersOfOneDayAreOne: false).Value, Millionth),
            "repeat_customers_by_days" => (totals.RepeatDayCustomers, 0),
            "repeat_purchase_rate_by_days" => (totals.RepeatPurchaseRate(ordersOfOneDayAreOne: true).Value, Millionth),
            "orders_by_repeat_customers" => (totals.Orders - numbers.CustomersWithExactly(1), 0),
            "share_of_orders_that_are_not_first" => (new Ratio(totals.Orders - numbers.Customers[0], totals.Orders).Value, Millionth),
            "AOV_gross" => (new Ratio(gross, totals.Orders).Value, Millionth),
            "AOV_net" => (new Ratio(net, totals.Orders).Value, Millionth),
            "purchase_frequency" => (new Ratio(totals.Orders, totals.Customers).Value, Millionth),
            "purchase_frequency_per_year" => (Formula(history, LifetimeSource.Churn).FrequencyPerYear, Millionth),
            "revenue_per_customer" => (new Ratio(gross, totals.Customers).Value, Cent),
            "net_revenue_per_customer" => (new Ratio(net, totals.Customers).Value, Cent),
            "mean_lifespan_days_all_customers" => (Lifespans.Count(history, CustomerSelection.Everybody).Mean.Value, Millionth),
            "mean_lifespan_days_repeat_customers" => (LoyaltyDuration.Count(history, CustomerSelection.Everybody).Mean.Value, Millionth),
            _ => throw new InvalidOperationException($"Neither compared nor a reason why not: {path}"),
        };
    }

    private static decimal? Gaps(OrderHistory history, string key)
    {
        var gaps = GapCounts.Count(history, CustomerSelection.Everybody, null);
        return key switch
        {
            "n" => gaps.Gaps,
            "median" => gaps.Median,
            "mean" => gaps.Histogram.Select(static (count, days) => (decimal)count * days).Sum() / gaps.Gaps,
            "q25" => gaps.LowerQuartile,
            "q75" => gaps.UpperQuartile,
            _ => throw new InvalidOperationException($"Neither compared nor a reason why not: {key}"),
        };
    }

    private static object? Curve(OrderHistory history, string[] keys)
    {
        var curve = SurvivalCurve.Of(RepeatTimes.Count(history, CustomerSelection.Everybody));
        if (keys[0] != "S_at_day")
        {
            return keys[0] switch
            {
                "n" => curve.Customers,
                "events" => curve.Returned,
                "median_days" => curve.Median,
                _ => throw new InvalidOperationException($"Neither compared nor a reason why not: {keys[0]}"),
            };
        }

        var at = curve.At(int.Parse(keys[1], CultureInfo.InvariantCulture))!.Value;
        return string.Join('/', keys[2..]) switch
        {
            "S" => (decimal)at.Silent,
            "repeat_probability" => (decimal)at.Share,
            "greenwood_se" => (decimal)at.StandardError,
            "ci95_log/0" => (decimal)at.Lower,
            "ci95_log/1" => (decimal)at.Upper,
            "at_risk_just_before_or_at" => at.AtRisk,
            "max_observed" => curve.LastDay,
            var key => throw new InvalidOperationException($"Neither compared nor a reason why not: {key}"),
        };
    }

    private static decimal? Quarter(OrderHistory history, string[] keys, JsonElement quarter)
    {
        var span = Span(quarter.GetProperty("quarter"));
        if (keys[0] == "quarter_over_quarter")
        {
            return QuarterOverQuarter(history, keys[1], Span(quarter.GetProperty(keys[0]).GetProperty("prev_quarter")), span);
        }

        var figures = RetentionCounts.Count(history, CustomerSelection.Everybody, span, Window);
        return keys[0] switch
        {
            "W" => figures.Window,
            "S" => figures.Start,
            "E" => figures.End,
            "N" => figures.New,
            "reactivated" => figures.Reactivated,
            "retained_strict" => figures.Retained,
            "CRR" => figures.TextbookRetentionRate.Value,
            "CRR_strict" => figures.RetentionRate.Value,
            "churn_strict" => figures.ChurnRate.Value,
            _ => throw new InvalidOperationException($"Neither compared nor a reason why not: {keys[0]}"),
        };
    }

    // The customers of a revenue bridge are those of the two quarters.
    private static decimal? QuarterOverQuarter(OrderHistory history, string key, DateSpan earlier, DateSpan later)
    {
        var bridge = RevenueBridge.Count(history, CustomerSelection.Everybody, earlier, later, RevenueBasis.Gross);
        var retained = bridge.Customers(BridgePart.MoreFromRetained) + bridge.Customers(BridgePart.LessFromRetained);
        var before = retained + bridge.Customers(BridgePart.Lost);
        return key switch
        {
            "prev_buyers" => before,
            "buyers" => retained + bridge.Customers(BridgePart.New) + bridge.Customers(BridgePart.Reactivated),
            "new" => bridge.Customers(BridgePart.New),
            "retained" => retained,
            "rate" => new Ratio(retained, before).Value,
            _ => throw new InvalidOperationException($"Neither compared nor a reason why not: {key}"),
        };
    }

    private static (object? Value, decimal Tolerance) Clv(OrderHistory history, string[] keys)
    {
        var totals = SpanTotals.Count(history, CustomerSelection.Everybody, null);
        var formula = Formula(history, keys[0] == "B_observed_lifespan" ? LifetimeSource.Observed : LifetimeSource.Churn);
        return string.Join('/', keys) switch
        {
            "headline_quarter" => (Period.NewestComplete(Grain.Quarter, history.AsOf!.Value).Key, 0),
            "C_observed_value/CLV" => (new Ratio(Money.ToDecimal(totals.Money.Net), totals.Customers).Value, Cent),
            "A2_strict_churn_based/AOV" or "B_observed_lifespan/AOV" => (formula.AverageOrderValue.Value, Millionth),
            "A2_strict_churn_based/orders_per_customer_per_quarter" => (formula.FrequencyPerYear / 4, Millionth),
            "A2_strict_churn_based/lifespan_quarters" => (formula.LifetimeYears * 4, Millionth),
            "B_observed_lifespan/orders_per_customer_per_year" => (formula.FrequencyPerYear, Millionth),
            "B_observed_lifespan/lifespan_years" => (formula.LifetimeYears, Millionth),
            "A2_strict_churn_based/CLV" or "B_observed_lifespan/CLV" => (formula.Value, Cent),
            var key => throw new InvalidOperationException($"Neither compared nor a reason why not: {key}"),
        };
    }

    private static (object? Value, decimal Tolerance) Pareto(OrderHistory history, string key, RevenueBasis basis)
    {
        var values = CustomerValues.Of(history, CustomerSelection.Everybody, basis);
        var (top, share) = values.Top(0.2m);
        return key switch
        {
            "customers" => (values.Customers, 0),
            "top_n" => (top, 0),
            "top_revenue" => (share.Numerator, Cent),
            "total" => (share.Denominator, Cent),
            "share" => (share.Value, Millionth),
            _ => throw new InvalidOperationException($"Neither compared nor a reason why not: {key}"),
        };
    }

    private static FormulaClv Formula(OrderHistory history, LifetimeSource source) => ClvFormula.Compute(
        SpanTotals.Count(history, CustomerSelection.Everybody, null),
        new DateSpan(history.FirstDay!.Value, history.AsOf!.Value).Days,
        RetentionCounts.Count(history, CustomerSelection.Everybody, Period.NewestComplete(Grain.Quarter, history.AsOf.Value).Days, Window),
        Lifespans.Count(history, CustomerSelection.Everybody),
        new AnalysisOptions { LifetimeSource = source });

    private static bool Equal(JsonElement expected, object? value, decimal tolerance) => expected.ValueKind switch
    {
        JsonValueKind.Null => value is null,
        JsonValueKind.String => value as string == expected.GetString(),
        _ => value is not null && Math.Abs(expected.GetDecimal() - Convert.ToDecimal(value, CultureInfo.InvariantCulture)) <= (tolerance == 0 ? 0 : tolerance + Rounding),
    };

    private static IEnumerable<(string Path, JsonElement Leaf)> Leaves(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(path.Length == 0 ? member.Name == "metrics" ? "" : member.Name : $"{path}/{member.Name}", member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, place) => Leaves(FormattableString.Invariant($"{path}/{place}"), item)),
        _ => [(path, element)],
    };

    private static DateSpan Span(JsonElement days) => Purchases.Span(days[0].GetString()!, days[1].GetString()!);

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
