using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>The largest movements between this period and the last that are more than chance, a sentence each.</summary>
public sealed partial class ChangesCard
{
    [Parameter, EditorRequired]
    public ChangesReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public HistoryQuery Query { get; set; } = new();

    private static CompareSide SideOf(DateSpan? span) => new() { Filter = new HistoryQuery { From = span?.From, To = span?.To } };

    private string CompareOf(HistoryQuery filter) =>
        Links.Compare(new CompareQuery { History = filter, A = SideOf(Report.Earlier), B = SideOf(Report.Later) });

    private string CustomersOf(Change change)
    {
        var group = change switch
        {
            { Dimension: ChangeDimension.Newness, Key: ChangeGroups.New } => CustomerGroup.New,
            { Measure: ChangeMeasure.Retention } => CustomerGroup.Churned,
            { Measure: ChangeMeasure.RepeatRate } => CustomerGroup.Repeat,
            _ => CustomerGroup.Ordered,
        };
        var filter = (change.Filter ?? Query) with { From = Report.Later?.From, To = Report.Later?.To };
        var isFromBefore = change is { Dimension: ChangeDimension.Newness, Key: ChangeGroups.Returning };
        return Links.Customers(isFromBefore ? filter with { AcquiredTo = Report.Later?.From.AddDays(-1) } : filter, group);
    }
}
