using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>Revenue of first orders and of all later ones, month by month; a bar opens its customers.</summary>
public sealed partial class RevenueChart(NavigationManager navigation)
{
    private OverviewReport? _drawn;
    private BarChart _chart = null!;
    private ChartTable _table = null!;
    private IReadOnlyList<DateSpan> _days = [];
    private bool _hasIncomplete;

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
        var months = Report.RevenueByMonth;
        _days = [.. months.Select(static month => month.Month.Days)];
        var currency = Report.Store.Currency;
        int[] incomplete = [.. Enumerable.Range(0, months.Count).Where(month => !months[month].Complete)];
        _hasIncomplete = incomplete.Length > 0;
        _chart = new BarChart
        {
            Labels = [.. months.Select(static month => Formats.Period(month.Month))],
            Stacked = true,
            Numbers = ChartNumbers.Money(currency),
            Series =
            [
                Series(Texts.Overview_Returning, 1, month => month.Returning),
                Series(Texts.Overview_NewRevenue, 2, month => month.New),
            ],
        };
        _table = new ChartTable(
            [Texts.Overview_MonthColumn, Texts.Overview_NewRevenue, Texts.Overview_Returning, Texts.Overview_ReturningShare],
            [.. months.Select(month => (IReadOnlyList<string>)[Name(month), Formats.Money(month.New, currency), Formats.Money(month.Returning, currency), Formats.Percent(new Ratio(month.Returning, month.New + month.Returning))])]);

        ChartSeries Series(string name, int colour, Func<RevenueMonth, decimal> value) => new(name, [.. months.Select(month => (decimal?)value(month))])
        {
            Colour = colour,
            Tooltips = [.. months.Select(month => Formats.Money(value(month), currency))],
            Incomplete = incomplete,
        };
    }

    private static string Name(RevenueMonth month) =>
        month.Complete ? Formats.Period(month.Month) : Formats.Fill(Texts.Overview_Incomplete, Formats.Period(month.Month));

    private void Open(ChartPoint point)
    {
        var month = Report.RevenueByMonth[point.Index].Month;
        var group = point.Series == 1 ? CustomerGroup.New : CustomerGroup.Ordered;
        navigation.NavigateTo(Links.Customers(Query with { From = month.FirstDay, To = month.LastDay }, group));
    }
}
