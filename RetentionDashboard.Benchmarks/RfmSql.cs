using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Benchmarks;

/// <summary>Scores in DuckDB: customers by their three scores.</summary>
internal static class RfmSql
{
    public static string Cells(OrderHistory history) => string.Create(CultureInfo.InvariantCulture, $"""
        WITH bought AS (SELECT customer, max(day) AS last, count(*) AS frequency, sum(amount) * {history.Subtotals.Unit}::BIGINT AS amount FROM orders GROUP BY customer),
        returned AS (SELECT customer, sum(amount) * {history.RefundAmounts.Unit}::BIGINT AS amount FROM refunds GROUP BY customer),
        figures AS (
            SELECT (DATE '{history.AsOf:yyyy-MM-dd}' - last) + 1 AS recency, frequency, bought.amount - coalesce(returned.amount, 0) AS monetary
            FROM bought LEFT JOIN returned USING (customer)),
        thresholds AS (
            SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r, quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS f, quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS m FROM figures)
        SELECT 5 - {Above("recency", "r")} AS recency, 1 + {Above("frequency", "f")} AS frequency, 1 + {Above("monetary", "m")} AS monetary, count(*)
        FROM figures, thresholds GROUP BY ALL
        """);

    /// <exception cref="InvalidOperationException">A cell differs.</exception>
    public static void Check(RfmScores scores, DuckDbAnswer answer)
    {
        var ours = Enumerable.Range(0, scores.Recency.Length)
            .GroupBy(customer => (scores.Recency[customer], scores.Frequency[customer], scores.Monetary[customer]))
            .ToDictionary(static group => group.Key, static group => group.Count());
        var theirs = answer.Rows.ToDictionary(static row => ((byte)Whole(row[0]), (byte)Whole(row[1]), (byte)Whole(row[2])), static row => Whole(row[3]));
        foreach (var key in ours.Keys.Union(theirs.Keys))
        {
            if (ours.GetValueOrDefault(key) != theirs.GetValueOrDefault(key))
            {
                throw new InvalidOperationException($"Scores {key}: ours {ours.GetValueOrDefault(key)}, theirs {theirs.GetValueOrDefault(key)}");
            }
        }
    }

    private static string Above(string value, string thresholds) => $"({string.Join(" + ", Enumerable.Range(1, 4).Select(place => $"({value} > {thresholds}[{place}])::INTEGER"))})";

    private static int Whole(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}
