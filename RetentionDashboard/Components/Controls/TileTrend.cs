using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Controls;

/// <summary>A figure's values in the newest periods, for the small curve of its tile.</summary>
/// <param name="IsLastOpen">True where the last period is not over.</param>
/// <param name="Label">What a screen reader says of the curve.</param>
public sealed record TileTrend(IReadOnlyList<decimal?> Values, bool IsLastOpen, string Label)
{
    /// <summary>Null where there are fewer than two values.</summary>
    /// <param name="write">How a value is written.</param>
    public static TileTrend? Of(IReadOnlyList<TrendPoint> points, Func<TrendPoint, decimal?> value, Func<decimal?, string> write)
    {
        decimal?[] values = [.. points.Select(value)];
        int[] known = [.. Enumerable.Range(0, values.Length).Where(place => values[place] is not null)];
        if (known.Length < 2)
        {
            return null;
        }

        var (first, last) = (known[0], known[^1]);
        var text = Formats.Fill(Texts.Tile_Way, write(values[first]), Formats.Period(points[first].Period), write(values[last]), Formats.Period(points[last].Period));
        return new TileTrend(values, !points[^1].Complete, points[last].Complete ? text : text + " " + Texts.Tile_WayOpen);
    }
}
