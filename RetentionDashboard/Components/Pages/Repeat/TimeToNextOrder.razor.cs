using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Repeat;

/// <summary>The share of customers who came back, by days, as curves with their interval and as figures at the days that marketers think in.</summary>
public sealed partial class TimeToNextOrder
{
    private const int MostPoints = 180;
    private static readonly int[] UsualDays = [30, 60, 90, 180, 365];
    private static readonly int[] LaterDays = [730, 1095];

    private RepeatReport? _drawn;
    private LineChart? _chart;
    private ChartTable? _table;
    private string? _note;
    private IReadOnlyList<int> _days = UsualDays;

    [Parameter, EditorRequired]
    public RepeatReport Report { get; set; } = null!;

    /// <summary>What the report was asked for, for the lists behind its numbers.</summary>
    [Parameter, EditorRequired]
    public RepeatQuery Query { get; set; } = new();

    private IReadOnlyList<RepeatCurve> Shown => Report.Groups.Count == 0 ? [Report.Everybody] : [Report.Everybody, .. Report.Groups];

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Report))
        {
            return;
        }

        _drawn = Report;
        var last = Report.Everybody.Curve.LastDay;
        if (last < 1)
        {
            (_chart, _table, _note) = (null, null, null);
            return;
        }

        _days = [.. UsualDays, .. LaterDays.Where(day => day <= last)];
        var step = Math.Max(1, (int)Math.Ceiling(last / (double)MostPoints));
        int[] days = [.. Enumerable.Range(0, (last / step) + 1).Select(point => point * step)];
        _chart = new LineChart
        {
            Labels = [.. days.Select(static day => Formats.Count(day))],
            LabelsTitle = RepeatTexts.Axis(Report.After),
            Numbers = ChartNumbers.Percent,
            Series = [.. Shown.Select((curve, index) => Line(curve, days, withBand: Shown.Count == 1) with { Strong = index == 0 })],
        };
        _table = new ChartTable(
            [Texts.Overview_DaysAxis, .. Shown.SelectMany(static curve => new[] { RepeatTexts.Group(curve), Texts.Repeat_AtRisk })],
            [.. days.Select(day => (IReadOnlyList<string>)[Formats.Count(day), .. Shown.SelectMany(curve => Cells(curve.Curve.At(day)))])]);
        var few = Shown.Any(static curve => curve.Curve.Customers < CohortTexts.FewCustomers);
        var thin = _chart.Series.Any(static line => line.Incomplete.Count > 0);
        _note = string.Join(' ', new[]
        {
            Texts.Repeat_CurveNote,
            few ? Formats.Fill(Texts.Repeat_Few, CohortTexts.FewCustomers) : null,
            thin ? Formats.Fill(Texts.Repeat_Thin, CohortTexts.FewCustomers) : null,
        }.OfType<string>());
    }

    private string Behind(RepeatCurve curve, CustomerGroup group) => Links.Customers(new CustomersQuery
    {
        History = Query.History,
        Group = group,
        After = Query.After,
        Cohort = curve.Group?.Key,
        Rows = curve.Group is null ? CohortRows.FirstOrder : Query.By ?? CohortRows.FirstOrder,
        Grain = curve.Group is null ? Grain.Month : Query.Grain,
    });

    private static ChartSeries Line(RepeatCurve curve, int[] days, bool withBand)
    {
        SurvivalStep?[] steps = [.. days.Select(curve.Curve.At)];
        return new ChartSeries(RepeatTexts.Group(curve), [.. steps.Select(static step => (decimal?)step?.Share)])
        {
            Lower = withBand ? [.. steps.Select(static step => (decimal?)(1 - step?.Upper))] : null,
            Upper = withBand ? [.. steps.Select(static step => (decimal?)(1 - step?.Lower))] : null,
            Tooltips = [.. steps.Select(static step => $"{Formats.Percent((decimal?)step?.Share)} {RepeatTexts.Interval(step)} · {RepeatTexts.AtRisk(step)}".Replace("  ", " ", StringComparison.Ordinal))],
            Incomplete = [.. Enumerable.Range(0, steps.Length).Where(point => RepeatTexts.IsThin(steps[point]))],
        };
    }

    private static SurvivalStep? AtMedian(RepeatCurve curve) => curve.Curve.Median is { } days ? curve.Curve.At((int)days) : null;

    private static string? Few(SurvivalStep? step) => RepeatTexts.IsThin(step) ? "few" : null;

    private static string[] Cells(SurvivalStep? step) => [Formats.Percent((decimal?)step?.Share), Formats.Count(step?.AtRisk)];
}
