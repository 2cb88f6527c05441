using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Benchmarks;

/// <summary>
/// One cohort table, and SQL that answers it: rows of cohort, index, whether the as-of date cuts the period, value. Like ours, a cell of a complete period
/// counts complete periods only.
/// </summary>
internal sealed record CohortQuestion(string Name, Grain Grain, CohortRows Rows, CohortMeasure Measure, CustomerFilter Filter)
{
    /// <summary>Which orders count; null where all do.</summary>
    public OrderFilter? Orders { get; init; }

    public static IEnumerable<CohortQuestion> All(string? channel, DateOnly asOf)
    {
        CustomerFilter[] filters = channel is null ? [new CustomerFilter()] : [new CustomerFilter(), new CustomerFilter { Channel = channel }];
        foreach (var filter in filters)
        {
            yield return new("month, retention", Grain.Month, CohortRows.FirstOrder, CohortMeasure.Retention, filter);
            yield return new("month, cumulative net", Grain.Month, CohortRows.FirstOrder, CohortMeasure.CumulativeNet, filter);
            yield return new("week, orders", Grain.Week, CohortRows.FirstOrder, CohortMeasure.Orders, filter);
            yield return new("channel, retention", Grain.Month, CohortRows.Channel, CohortMeasure.Retention, filter);
            yield return new("country, retention", Grain.Month, CohortRows.Country, CohortMeasure.Retention, filter);
            yield return new("product, retention", Grain.Month, CohortRows.Product, CohortMeasure.Retention, filter);
            yield return new("product, cumulative net", Grain.Month, CohortRows.Product, CohortMeasure.CumulativeNet, filter);
            yield return new("category, retention", Grain.Month, CohortRows.Category, CohortMeasure.Retention, filter);
            yield return new("month, orders, 2nd to 4th order", Grain.Month, CohortRows.FirstOrder, CohortMeasure.Orders, filter) { Orders = new OrderFilter { NumberFrom = 2, NumberTo = 4 } };
            yield return new("month, retention, orders of a year", Grain.Month, CohortRows.FirstOrder, CohortMeasure.Retention, filter)
            {
                Orders = new OrderFilter { From = asOf.AddDays(-365), To = asOf.AddDays(-10) },
            };
        }
    }

    public CohortTable Ours(OrderHistory history) =>
        CohortTables.Build(CohortCube.Count(history, Filter.Select(history).Counting(Orders), Grain, Rows), Measure, RevenueBasis.Net);

    /// <param name="units">Ten-thousandths in a unit of an order's and of a refund's amount.</param>
    public string Sql(DateOnly asOf, (long Orders, long Refunds) units)
    {
        var last = Period.OrdinalOf(Grain, asOf);
        var firstOpen = Period.NewestComplete(Grain, asOf).Ordinal + 1;
        var firsts = $"""
            WITH firsts AS (
                SELECT customer, {Ordinal("day")} AS first, {Cohort} AS cohort FROM firsts {Join}
                {(Filter.Channel is { } channel ? $"WHERE channel = '{channel.Replace("'", "''", StringComparison.Ordinal)}'" : "")})
            """;
        const string key = "cohort, period - first AS n";
        return Measure switch
        {
            CohortMeasure.Retention => $"""
                {firsts}
                SELECT {key}, period >= {firstOpen} AS open, count(*) AS value
                FROM (SELECT DISTINCT customer, {Ordinal("day")} AS period FROM orders{Counted}) JOIN firsts USING (customer)
                GROUP BY ALL
                """,
            CohortMeasure.Orders => $"""
                {firsts}
                SELECT {key}, period >= {firstOpen} AS open, count(*) AS value
                FROM (SELECT customer, {Ordinal("day")} AS period FROM orders{Counted}) JOIN firsts USING (customer)
                GROUP BY ALL
                """,
            _ => string.Create(CultureInfo.InvariantCulture, $"""
                {firsts},
                sums AS (
                    SELECT cohort, first, period, sum(amount) AS value
                    FROM (SELECT customer, {Ordinal("day")} AS period, amount * {units.Orders}::BIGINT AS amount FROM orders
                          UNION ALL SELECT customer, {Ordinal("day")}, -amount * {units.Refunds}::BIGINT FROM refunds WHERE {Ordinal("day")} <= {last})
                    JOIN firsts USING (customer)
                    WHERE period >= first
                    GROUP BY ALL),
                periods AS (SELECT cohort, first, unnest(range(first, {last + 1})) AS period FROM (SELECT DISTINCT cohort, first FROM firsts)),
                running AS (
                    SELECT {key}, period >= {firstOpen} AS open, sum(coalesce(value, 0)) OVER (PARTITION BY cohort, first ORDER BY period) AS value
                    FROM periods LEFT JOIN sums USING (cohort, first, period))
                SELECT cohort, n, open, sum(value) AS value FROM running GROUP BY ALL
                """),
        };
    }

    /// <summary>What the query calls a row of ours.</summary>
    public static string KeyOf(Cohort cohort) => cohort.Period is { } period ? period.Ordinal.ToString(CultureInfo.InvariantCulture) : cohort.Key;

    private string Cohort => Rows switch
    {
        CohortRows.FirstOrder => Ordinal("day"),
        CohortRows.Channel => "channel",
        CohortRows.Country => "country",
        CohortRows.Category => "coalesce(category, '')",
        _ => "coalesce(product, '')",
    };

    private string Join => Rows switch
    {
        CohortRows.Product => "LEFT JOIN first_products USING (customer)",
        CohortRows.Category => "LEFT JOIN first_categories USING (customer)",
        _ => "",
    };

    private string Counted => Orders switch
    {
        null => "",
        { NumberFrom: { } from, NumberTo: { } to } => string.Create(CultureInfo.InvariantCulture, $" WHERE number BETWEEN {from} AND {to}"),
        _ => string.Create(CultureInfo.InvariantCulture, $" WHERE day BETWEEN DATE '{Orders.From:yyyy-MM-dd}' AND DATE '{Orders.To:yyyy-MM-dd}'"),
    };

    private string Ordinal(string day) => Grain == Grain.Week ? $"(({day} - DATE '0001-01-01') // 7)" : $"(year({day}) * 12 + month({day}) - 13)";
}
