using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>A back-test over time, by how often customers had come back, and by their chance to be still buying.</summary>
public sealed partial class BackTestCharts
{
    private const int TableRows = 40;
    private const decimal Tenth = 0.1m;

    private BackTest? _drawn;
    private LineChart _tracking = new() { Labels = [], Series = [] };
    private BarChart _frequency = new() { Labels = [], Series = [] };
    private BarChart _calibration = new() { Labels = [], Series = [] };
    private ChartTable? _trackingTable;
    private ChartTable? _frequencyTable;
    private ChartTable? _calibrationTable;

    [Parameter, EditorRequired]
    public PredictedReport Report { get; set; } = null!;

    protected override void OnParametersSet()
    {
        if (Report.BackTest?.BackTest is { } test && !ReferenceEquals(_drawn, test))
        {
            _drawn = test;
            DrawTracking(test.Tracking);
            DrawFrequency(test.ByFrequency);
            DrawCalibration(test.ByChanceAlive);
        }
    }

    private void DrawTracking(IReadOnlyList<BackTestPoint> points)
    {
        _tracking = new LineChart
        {
            Labels = [.. points.Select(static point => Formats.Date(point.Day))],
            LabelsTitle = Texts.Predicted_Tracking_Axis,
            Series =
            [
                new ChartSeries(Texts.Predicted_Came, [.. points.Select(static point => (decimal?)point.Actual)]) { Colour = 1, Strong = true },
                new ChartSeries(Texts.Predicted_Expected, [.. points.Select(static point => PredictedTexts.Shown(point.Predicted))])
                {
                    Colour = 2,
                    Incomplete = [.. points.Index().Where(static point => point.Item.IsHeldOut).Select(static point => point.Index)],
                    Tooltips = [.. points.Select(static point => PredictedTexts.Orders(point.Predicted))],
                },
            ],
        };
        var step = Math.Max(1, points.Count / TableRows);
        _trackingTable = new ChartTable(
            [Texts.Predicted_Tracking_Axis, Texts.Predicted_Came, Texts.Predicted_Expected],
            [.. points.Reverse().Where((_, place) => place % step == 0).Reverse().Select(static point => (IReadOnlyList<string>)[Formats.Date(point.Day), Formats.Count(point.Actual), PredictedTexts.Orders(point.Predicted)])]);
    }

    private void DrawFrequency(IReadOnlyList<BackTestBar> bars)
    {
        static string Label(BackTestBar bar, BackTestBar last) => Formats.Count(bar.Repeats) + (bar == last ? "+" : "");
        _frequency = new BarChart
        {
            Labels = [.. bars.Select(bar => Label(bar, bars[^1]))],
            LabelsTitle = Texts.Predicted_Frequency_Axis,
            ValuesTitle = Texts.Predicted_Frequency_Values,
            Series =
            [
                new ChartSeries(Texts.Predicted_Came, [.. bars.Select(static bar => Mean(bar, bar.Actual))]) { Colour = 1, Tooltips = [.. bars.Select(static bar => Tip(bar, bar.Actual))] },
                new ChartSeries(Texts.Predicted_Expected, [.. bars.Select(static bar => Mean(bar, bar.Predicted))]) { Colour = 2, Tooltips = [.. bars.Select(static bar => Tip(bar, bar.Predicted))] },
            ],
        };
        _frequencyTable = new ChartTable(
            [Texts.Predicted_Frequency_Axis, Texts.Repeat_Customers, Texts.Predicted_Came, Texts.Predicted_Expected],
            [.. bars.Select(bar => (IReadOnlyList<string>)[Label(bar, bars[^1]), Formats.Count(bar.Customers), Formats.Number(Mean(bar, bar.Actual)), Formats.Number(Mean(bar, bar.Predicted))])]);
    }

    private void DrawCalibration(IReadOnlyList<AliveBar> bars)
    {
        string[] labels = [.. bars.Select(static bar => $"{Formats.Percent((decimal)bar.From)} – {Formats.Percent((decimal)bar.From + Tenth)}")];
        var hasExpected = bars.Any(static bar => bar.Expected is not null);
        _calibration = new BarChart
        {
            Labels = labels,
            LabelsTitle = Texts.Predicted_Calibration_Axis,
            Numbers = ChartNumbers.Percent,
            Series =
            [
                new ChartSeries(Texts.Predicted_Calibration_Ordered, [.. bars.Select(static bar => PredictedTexts.Shown(bar.Ordered))]) { Colour = 1 },
                .. hasExpected ? [new ChartSeries(Texts.Predicted_Calibration_Expected, [.. bars.Select(static bar => PredictedTexts.Shown(bar.Expected))]) { Colour = 2 }] : Array.Empty<ChartSeries>(),
            ],
        };
        _calibrationTable = new ChartTable(
            [Texts.Predicted_Calibration_Axis, Texts.Repeat_Customers, Texts.Predicted_Calibration_Ordered, Texts.Predicted_Calibration_Expected],
            [.. bars.Select((bar, place) => (IReadOnlyList<string>)[labels[place], Formats.Count(bar.Customers), Formats.Percent(PredictedTexts.Shown(bar.Ordered)), Formats.Percent(PredictedTexts.Shown(bar.Expected))])]);
    }

    private static decimal? Mean(BackTestBar bar, double orders) => bar.Customers == 0 ? null : PredictedTexts.Shown(orders);

    private static string Tip(BackTestBar bar, double orders) => $"{Formats.Number(Mean(bar, orders))} ({Formats.Customers(bar.Customers)})";
}
