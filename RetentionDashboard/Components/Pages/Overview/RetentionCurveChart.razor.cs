using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>The weighted average retention by month since the first order. Month 0 is 100 % by definition and left out, so that the rest can be read.</summary>
public sealed partial class RetentionCurveChart
{
    private OverviewReport? _drawn;
    private LineChart? _chart;
    private ChartTable? _table;
    private string _note = "";

    [Parameter, EditorRequired]
    public OverviewReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public HistoryQuery Query { get; set; } = new();

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Report))
        {
            return;
        }

        _drawn = Report;
        _note = string.Join(' ', new[] { Texts.Overview_CurveNote, CohortTexts.Thin(Report.ThinCurve, CohortColumns.Calendar, Grain.Month) }.OfType<string>());
        RetentionPoint[] points = [.. Report.RetentionCurve.Where(static point => point.Index > 0)];
        if (points.Length == 0)
        {
            (_chart, _table) = (null, null);
            return;
        }

        _chart = new LineChart
        {
            Labels = [.. points.Select(static point => Formats.Count(point.Index))],
            LabelsTitle = Texts.Overview_CurveAxis,
            Numbers = ChartNumbers.Percent,
            Filled = true,
            Series =
            [
                new ChartSeries(Texts.Overview_Curve, [.. points.Select(static point => point.Retention.Value)])
                {
                    Colour = 1,
                    Strong = true,
                    Incomplete = [.. Enumerable.Range(0, points.Length).Where(place => points[place].Index >= Report.ThinCurve?.Index)],
                    Tooltips = [.. points.Select(static point => Formats.Percent(point.Retention) + " · " + Formats.Of(point.Retention.Numerator, point.Retention.Denominator))],
                },
            ],
        };
        _table = new ChartTable(
            [Texts.Overview_CurveAxis, Texts.Overview_CurveColumn, Texts.Overview_CurveCameBack, Texts.Overview_CurveCustomers],
            [.. points.Select(static point => (IReadOnlyList<string>)[Formats.Count(point.Index), Formats.Percent(point.Retention), Formats.Number(point.Retention.Numerator, 0), Formats.Number(point.Retention.Denominator, 0)])]);
    }
}
