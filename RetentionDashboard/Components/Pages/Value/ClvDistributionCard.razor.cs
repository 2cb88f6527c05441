using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>How many customers are expected to bring how much. Each bar opens its customers where a rule would count the same.</summary>
public sealed partial class ClvDistributionCard(NavigationManager navigation)
{
    // 10, 25, 50, 75, 90 and 99 %.
    private const int Median = 2;
    private const int Ninetieth = 4;

    private PredictedReport? _drawn;
    private BarChart? _chart;
    private ChartTable? _table;
    private string? _note;

    [Parameter, EditorRequired]
    public PredictedReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public PredictedQuery Query { get; set; } = new();

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Report))
        {
            return;
        }

        _drawn = Report;
        (_chart, _table, _note) = (null, null, null);
        if (Report.Distribution is { } clvs)
        {
            Draw(clvs);
        }
    }

    private void Draw(ClvDistribution clvs)
    {
        string[] labels = [.. clvs.Bars.Select(Label)];
        _chart = new BarChart
        {
            Histogram = true,
            Labels = labels,
            LabelsTitle = Texts.Predicted_Distribution_Axis,
            Series = [new ChartSeries(Texts.Repeat_Customers, [.. clvs.Bars.Select(static bar => (decimal?)bar.Customers)]) { Colour = 1 }],
        };
        _table = new ChartTable([Texts.Predicted_Distribution_Axis, Texts.Repeat_Customers], [.. clvs.Bars.Select((bar, place) => (IReadOnlyList<string>)[labels[place], Formats.Count(bar.Customers)])])
        {
            Opens = [.. clvs.Bars.Select(Customers)],
        };
        _note = clvs.TopFifthShare is { } share
            ? Formats.Fill(Texts.Predicted_Distribution_Note, Money(clvs.Quantiles[Median]), Money(clvs.Quantiles[Ninetieth]), Formats.Percent(PredictedTexts.Shown(share)))
            : Formats.Fill(Texts.Predicted_Distribution_NoteNone, Money(clvs.Quantiles[Median]), Money(clvs.Quantiles[Ninetieth]));
    }

    private void Open(ChartPoint point)
    {
        if (Report.Distribution?.Bars[point.Index] is { } bar && Customers(bar) is { } address)
        {
            navigation.NavigateTo(address);
        }
    }

    private string? Customers(ClvBar bar) => bar.Customers > 0 && Report.IsWhatRulesAsk && SegmentOf(bar) is { } segment ? Links.Customers(Query.History, segment) : null;

    // A rule counts both its bounds, a bar only its lower one.
    private static SegmentChoice? SegmentOf(ClvBar bar)
    {
        if (Bound(bar.From) is not { } from)
        {
            return null;
        }

        var above = new FigureBetween(CustomerFigure.PredictedValue, from);
        return bar.To is not { } end ? SegmentChoice.Of(above)
            : Bound(end) is { } to ? SegmentChoice.Of(new AllOf([above, new Negation(new FigureBetween(CustomerFigure.PredictedValue, to))]))
            : null;
    }

    // Rules know whole ten-thousandths, and no endless amounts.
    private static decimal? Bound(double edge) =>
        edge is >= 0 and <= 1e12 && (decimal)edge is var bound && decimal.Round(bound, 4) == bound && (double)bound == edge ? bound : null;

    private string Label(ClvBar bar) => bar.To is { } to ? Formats.Fill(Texts.Predicted_Between, Money(bar.From), Money(to)) : Formats.Fill(Texts.Predicted_Distribution_From, Money(bar.From));

    private string Money(double? value) => PredictedTexts.Money(value, Report.Store.Currency);
}
