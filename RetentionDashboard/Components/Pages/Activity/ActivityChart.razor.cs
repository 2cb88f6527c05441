using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Activity;

/// <summary>New, returning and reactivated customers on top of each other, period by period; each part opens its customers.</summary>
public sealed partial class ActivityChart(NavigationManager navigation)
{
    // From the bottom up: who comes back carries those who are new.
    private static readonly RevenueSource[] Sources = [RevenueSource.Returning, RevenueSource.Reactivated, RevenueSource.New];

    private (ActivityReport Report, ActivityMeasure Measure)? _drawn;
    private BarChart _chart = null!;
    private ChartTable _table = null!;
    private IReadOnlyList<DateSpan> _days = [];
    private string? _note;

    [Parameter, EditorRequired]
    public ActivityReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public ActivityQuery Query { get; set; } = new();

    private string Hint => Formats.Fill(Texts.Activity_Hint, Formats.Days(Report.Store.Options.ActivityWindowDays));

    protected override void OnParametersSet()
    {
        if (_drawn is var (report, measure) && ReferenceEquals(report, Report) && measure == Query.Measure)
        {
            return;
        }

        _drawn = (Report, Query.Measure);
        var periods = Report.Periods;
        int[] incomplete = [.. Enumerable.Range(0, periods.Count).Where(place => !periods[place].Complete)];
        _days = [.. periods.Select(static period => period.Days)];
        _note = incomplete.Length > 0 ? Texts.Activity_Incomplete : null;
        _chart = new BarChart
        {
            Labels = [.. periods.Select(static period => Formats.Period(period.Period))],
            Stacked = true,
            Numbers = Query.Measure == ActivityMeasure.Revenue ? ChartNumbers.Money(Report.Store.Currency) : ChartNumbers.Count,
            Series = [.. Sources.Select((source, place) => new ChartSeries(ActivityTexts.Source(source), [.. periods.Select(period => (decimal?)Number(PartOf(period, source)))])
            {
                Colour = place + 1,
                Tooltips = [.. periods.Select(period => Written(period, source))],
                Incomplete = incomplete,
            })],
        };
        _table = new ChartTable(
            [CohortTexts.Grain(Report.Grain), .. Sources.Select(ActivityTexts.Source)],
            [.. periods.Select(period => (IReadOnlyList<string>)[Name(period), .. Sources.Select(source => Written(period, source))])]);
    }

    private static ActivityPart PartOf(ActivityPeriod period, RevenueSource source) => source switch
    {
        RevenueSource.New => period.New,
        RevenueSource.Returning => period.Returning,
        _ => period.Reactivated,
    };

    private static string Name(ActivityPeriod period) =>
        period.Complete ? Formats.Period(period.Period) : Formats.Fill(Texts.Overview_Incomplete, Formats.Period(period.Period));

    private decimal Number(ActivityPart part) => Query.Measure switch
    {
        ActivityMeasure.Orders => part.Orders,
        ActivityMeasure.Revenue => part.Revenue,
        _ => part.Customers,
    };

    private string Written(ActivityPeriod period, RevenueSource source) => ActivityTexts.Value(PartOf(period, source), Query.Measure, Report.Store.Currency);

    private string Behind(ActivityPeriod period, RevenueSource source) => Links.Customers(
        Query.History with { From = period.Days.From, To = period.Days.To },
        source switch
        {
            RevenueSource.New => CustomerGroup.FirstTime,
            RevenueSource.Returning => CustomerGroup.Returning,
            _ => CustomerGroup.CameBack,
        });

    private void Open(ChartPoint point) => navigation.NavigateTo(Behind(Report.Periods[point.Index], Sources[point.Series]));
}
