using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Charts;

/// <summary>How long customers wait between two orders, as a histogram.</summary>
public sealed partial class DaysBetweenOrdersChart
{
    /// <summary>Where the tile of the same name leads to.</summary>
    public const string Anchor = "days-between-orders";

    private DaysBetweenOrders? _drawn;
    private BarChart? _chart;
    private ChartTable? _table;
    private string? _note;

    [Parameter, EditorRequired]
    public DaysBetweenOrders Gaps { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Gaps))
        {
            return;
        }

        _drawn = Gaps;
        var bins = GapBin.Of(Gaps.Histogram);
        if (bins.Count == 0)
        {
            (_chart, _table, _note) = (null, null, null);
            return;
        }

        var names = bins.Select(Name).ToArray();
        _chart = new BarChart
        {
            Labels = names,
            LabelsTitle = Texts.Overview_DaysAxis,
            Histogram = true,
            Series =
            [
                new ChartSeries(Texts.Overview_DaysGaps, [.. bins.Select(static bin => (decimal?)bin.Gaps)])
                {
                    Colour = 1,
                    Tooltips = [.. bins.Select(bin => Formats.Fill(Texts.Overview_DaysTooltip, Formats.Gaps(bin.Gaps), Share(bin)))],
                },
            ],
        };
        _table = new ChartTable(
            [Texts.Overview_DaysAxis, Texts.Overview_DaysGaps, Texts.Overview_Share],
            [.. bins.Select((bin, index) => (IReadOnlyList<string>)[names[index], Formats.Count(bin.Gaps), Share(bin)])]);
        _note = Gaps.Gaps < WindowProposal.FewestGaps ? Formats.Fill(Texts.Overview_DaysFew, Formats.Gaps(Gaps.Gaps))
            : Gaps.ProposedWindow is { } window ? Formats.Fill(Texts.Overview_DaysNote, Formats.Days(window)) : null;
    }

    private static string Name(GapBin bin) => bin switch
    {
        { Last: null } => Formats.Count(bin.First) + "+",
        _ when bin.First == bin.Last => Formats.Count(bin.First),
        _ => Formats.Count(bin.First) + "–" + Formats.Count(bin.Last),
    };

    private string Share(GapBin bin) => Formats.Percent(new Ratio(bin.Gaps, Gaps.Gaps));
}
