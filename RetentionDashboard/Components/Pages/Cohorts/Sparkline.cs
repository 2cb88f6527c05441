using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>A row's complete cells as the points of a small line; all rows of a table share one scale.</summary>
public static class Sparkline
{
    public const int Width = 64;
    public const int Height = 20;

    private const int Margin = 2;

    /// <summary>Points as SVG reads them; empty where there is no line to draw.</summary>
    /// <param name="columns">Columns of the table: as many as the whole width stands for.</param>
    public static string Points(CohortTable table, IReadOnlyList<CohortCell> cells, HeatScale scale, int columns)
    {
        var first = CohortCurves.BeginAtOne(table) ? 1 : 0;
        var seen = cells.Take(columns).Where(cell => cell.Complete && cell.Index >= first && cell.Ratio.Value is not null).ToList();
        var (width, range) = (Math.Max(columns - 1 - first, 1), scale.High - scale.Low);
        return seen.Count < 2 || range <= 0 ? "" : string.Join(' ', seen.Select(cell =>
        {
            var share = Math.Clamp((cell.Ratio.Value!.Value - scale.Low) / range, 0, 1);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Margin + ((Width - (2 * Margin)) * (decimal)(cell.Index - first) / width):0.#},{Height - Margin - ((Height - (2 * Margin)) * share):0.#}");
        }));
    }
}
