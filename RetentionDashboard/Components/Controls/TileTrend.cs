using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Controls;

/// <summary>A figure's values in the newest periods, for the small curve of its tile.</summary>
/// <param name="IsLastOpen">True where the last period is not over.</param>
/// <param name="Label">What a screen reader says of the curve.</param>
/// <param name="Change">How the newest complete period moved against the one before; null where either has no value, or the data begins within the earlier one.</param>
public sealed record TileTrend(IReadOnlyList<decimal?> Values, bool IsLastOpen, string Label, Trend? Change)
{
    /// <summary>Null where there are fewer than two values.</summary>
    /// <param name="firstDay">The first day of the data.</param>
    /// <param name="write">How a value is written.</param>
    public static TileTrend? Of(MetricId metric, IReadOnlyList<TrendPoint> points, DateOnly? firstDay, Func<TrendPoint, decimal?> value, Func<decimal?, string> write)
    {
        decimal?[] values = [.. points.Select(value)];
        int[] known = [.. Enumerable.Range(0, values.Length).Where(place => values[place] is not null)];
        if (known.Length < 2)
        {
            return null;
        }

        var (first, last) = (known[0], known[^1]);
        var text = Formats.Fill(Texts.Tile_Way, write(values[first]), Formats.Period(points[first].Period), write(values[last]), Formats.Period(points[last].Period));
        return new TileTrend(values, !points[^1].Complete, points[last].Complete ? text : text + " " + Texts.Tile_WayOpen, NewestChange());

        Trend? NewestChange()
        {
            var newest = points.Count - (points[^1].Complete ? 1 : 2);
            if (newest < 1 || points[newest - 1].Period.FirstDay < firstDay)
            {
                return null;
            }

            var (now, before) = (points[newest].Period, points[newest - 1].Period);
            return Trends.Of(metric, values[newest], values[newest - 1], write(values[newest - 1])) is { } change
                ? change with { Compared = Formats.Fill(Texts.Tile_Compared, Formats.Period(now), Formats.Period(before)) }
                : null;
        }
    }
}
