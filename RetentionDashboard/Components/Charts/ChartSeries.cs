namespace RetentionDashboard.Components.Charts;

/// <summary>One line, or one set of bars.</summary>
/// <param name="Name">As the legend names it.</param>
/// <param name="Values">One per label; null leaves a gap.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values)
{
    /// <summary>Under which a table beside the chart knows the same thing, so that one lights up the other; null where nothing does.</summary>
    public string? Key { get; init; }

    /// <summary>What the tooltip says of each value, written by Formats; without it the axis' own format serves.</summary>
    public IReadOnlyList<string>? Tooltips { get; init; }

    /// <summary>Positions whose period is not complete, or whose average rests on little: hatched bars, dashed line into the point.</summary>
    public IReadOnlyList<int> Incomplete { get; init; } = [];

    /// <summary>Lower bounds of an interval that is shaded around the line, one per label; with <see cref="Upper"/>.</summary>
    public IReadOnlyList<decimal?>? Lower { get; init; }

    /// <summary>Upper bounds of the interval.</summary>
    public IReadOnlyList<decimal?>? Upper { get; init; }

    /// <summary>Number of the series' colour, from 1 (--chart-1 of tokens.css); 0 takes the next one.</summary>
    public int Colour { get; init; }

    /// <summary>Thicker, for the one line that the others are compared with (the weighted average).</summary>
    public bool Strong { get; init; }
}
