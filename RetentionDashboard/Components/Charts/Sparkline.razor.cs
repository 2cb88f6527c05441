using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace RetentionDashboard.Components.Charts;

/// <summary>A figure's way through the newest periods, as a line without axes. What was not observed leaves a gap; the way into a period that is not over is dashed.</summary>
public sealed partial class Sparkline
{
    private const double Width = 100;
    private const double Height = 28;
    private const double Margin = 2;

    /// <summary>Oldest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<decimal?> Values { get; set; } = [];

    /// <summary>True where the last period is not over.</summary>
    [Parameter]
    public bool IsLastOpen { get; set; }

    /// <summary>What a screen reader says, first and last value with their periods.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    // One point is no way.
    private bool Drawn => Values.Count(static value => value is not null) > 1;

    private IEnumerable<(string Points, bool Dashed)> Lines
    {
        get
        {
            var (low, high) = (Values.Min(), Values.Max());
            var run = new List<string>();
            for (var place = 0; place < Values.Count; place++)
            {
                var isOpen = IsLastOpen && place == Values.Count - 1;
                if (Values[place] is not { } value)
                {
                    if (run.Count > 1)
                    {
                        yield return (string.Join(' ', run), false);
                    }

                    run.Clear();
                    continue;
                }

                var point = Point(place, value, low!.Value, high!.Value);
                if (isOpen && run.Count > 0)
                {
                    yield return ($"{run[^1]} {point}", true);
                }
                else
                {
                    run.Add(point);
                }
            }

            if (run.Count > 1)
            {
                yield return (string.Join(' ', run), false);
            }
        }
    }

    private string Point(int place, decimal value, decimal low, decimal high)
    {
        var x = Values.Count == 1 ? 0 : Width * place / (Values.Count - 1);
        var y = high == low ? Height / 2 : Margin + ((Height - (2 * Margin)) * (double)((high - value) / (high - low)));
        return string.Create(CultureInfo.InvariantCulture, $"{x:F1},{y:F1}");
    }
}
