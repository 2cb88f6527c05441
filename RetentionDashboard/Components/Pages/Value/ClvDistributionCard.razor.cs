using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>How many customers are expected to bring how much.</summary>
public sealed partial class ClvDistributionCard
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
        _table = new ChartTable([Texts.Predicted_Distribution_Axis, Texts.Repeat_Customers], [.. clvs.Bars.Select((bar, place) => (IReadOnlyList<string>)[labels[place], Formats.Count(bar.Customers)])]);
        _note = clvs.TopFifthShare is { } share
            ? Formats.Fill(Texts.Predicted_Distribution_Note, Money(clvs.Quantiles[Median]), Money(clvs.Quantiles[Ninetieth]), Formats.Percent(PredictedTexts.Shown(share)))
            : Formats.Fill(Texts.Predicted_Distribution_NoteNone, Money(clvs.Quantiles[Median]), Money(clvs.Quantiles[Ninetieth]));
    }

    private string Label(ClvBar bar) => bar.To is { } to ? Formats.Fill(Texts.Predicted_Between, Money(bar.From), Money(to)) : Formats.Fill(Texts.Predicted_Distribution_From, Money(bar.From));

    private string Money(double? value) => PredictedTexts.Money(value, Report.Store.Currency);
}
