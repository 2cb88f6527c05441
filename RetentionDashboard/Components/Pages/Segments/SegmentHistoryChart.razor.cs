using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>Segments month by month: parts of one whole on top of each other, curves where they overlap or are rates. Each point opens its customers.</summary>
public sealed partial class SegmentHistoryChart(NavigationManager navigation)
{
    private (SegmentHistoryReport Report, SegmentHistoryMeasure Measure)? _drawn;
    private ChartConfiguration _chart = null!;
    private ChartTable _table = null!;
    private IReadOnlyList<DateSpan> _days = [];
    private string? _note;

    [Parameter, EditorRequired]
    public SegmentHistoryReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public SegmentHistoryQuery Query { get; set; } = new();

    private string Title => Formats.Fill(Texts.SegmentHistory_Chart, SegmentTexts.Grouping(Report.Grouping), SegmentTexts.Measure(Query.Measure));

    // Refunds can make a part of the revenue negative: bars then hang below the line.
    private bool IsStacked => Report.Divides && Query.Measure != SegmentHistoryMeasure.Retention;

    protected override void OnParametersSet()
    {
        if (_drawn is var (report, measure) && ReferenceEquals(report, Report) && measure == Query.Measure)
        {
            return;
        }

        _drawn = (Report, Query.Measure);
        var months = Report.Months;
        int[] incomplete = [.. Enumerable.Range(0, months.Count).Where(place => !months[place].Complete)];
        _days = [.. months.Select(static month => month.Days)];
        _note = incomplete.Length > 0 ? (IsStacked ? Texts.Activity_Incomplete : Texts.SegmentHistory_IncompleteCurve) : null;
        string[] labels = [.. months.Select(static month => Formats.Period(Period.Of(Grain.Month, month.Days.From)))];
        ChartSeries[] series = [.. Report.Segments.Select((segment, place) => new ChartSeries(SegmentTexts.Plain(segment), [.. months.Select(month => SegmentHistoryNumbers.Value(month, place, Query.Measure))])
        {
            Colour = place + 1,
            Tooltips = [.. months.Select(month => SegmentHistoryNumbers.Written(month, place, Query.Measure, Report.Store.Currency, withParts: true))],
            Incomplete = incomplete,
        })];
        var numbers = Query.Measure switch
        {
            SegmentHistoryMeasure.Customers => ChartNumbers.Count,
            SegmentHistoryMeasure.Revenue => ChartNumbers.Money(Report.Store.Currency),
            _ => ChartNumbers.Percent,
        };
        _chart = IsStacked
            ? new BarChart { Labels = labels, Series = series, Numbers = numbers, Stacked = true }
            : new LineChart { Labels = labels, Series = series, Numbers = numbers };
        _table = new ChartTable(
            [CohortTexts.Grain(Grain.Month), .. Report.Segments.Select(SegmentTexts.Plain)],
            [.. months.Select(month => (IReadOnlyList<string>)
            [
                SegmentHistoryNumbers.Name(month),
                .. Report.Segments.Select((_, place) => SegmentHistoryNumbers.Written(month, place, Query.Measure, Report.Store.Currency)),
            ])]);
    }

    private void Open(ChartPoint point) =>
        navigation.NavigateTo(Links.Customers(Query.History, SegmentMoments.In(Report.Segments[point.Series], Report.Months[point.Index], Query.Measure)));
}
