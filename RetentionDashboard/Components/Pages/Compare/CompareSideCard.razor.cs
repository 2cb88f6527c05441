using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Compare;

/// <summary>One side of a comparison: what it is, its customers, and how to choose another.</summary>
public sealed partial class CompareSideCard
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>"A" or "B".</summary>
    [Parameter, EditorRequired]
    public string Mark { get; set; } = "";

    [Parameter, EditorRequired]
    public ComparedSide Side { get; set; } = null!;

    [Parameter, EditorRequired]
    public CompareReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public CompareQuery Query { get; set; } = new();

    [Parameter, EditorRequired]
    public FilterChoices Choices { get; set; } = null!;

    [Parameter]
    public EventCallback<CompareSide> SideChanged { get; set; }

    private string Behind => Links.CustomersOf(Query, Side);

    private IReadOnlyList<ChoiceOption> CohortOptions
    {
        get
        {
            // The newest period first; other cohorts in their own sequence.
            var cohorts = Report.Cohorts.All(static cohort => cohort.Period is not null) ? Report.Cohorts.Reverse() : Report.Cohorts;
            var known = Side.Cohort is not { } own || Report.Cohorts.Any(cohort => cohort.Key == own.Key);
            return
            [
                .. (known ? cohorts : cohorts.Append(Side.Cohort!))
                    .Select(cohort => new ChoiceOption(cohort.Key, $"{CompareTexts.Cohort(cohort, Report.Store.Currency)} ({Formats.Count(cohort.Customers)})"))
            ];
        }
    }

    private string Named(string end) => Title + ": " + end;

    // However the address names them, the days of first orders are one filter.
    private HistoryQuery Acquired => Side.Side.Filter.WithAcquisitionAside;

    // What ends before it begins is read the other way round.
    private Task Days((DateOnly? From, DateOnly? To) days)
    {
        var (from, to) = days.From > days.To ? (days.To, days.From) : days;
        var filter = Side.Side.Filter with { From = from, To = to };
        return ChangeFilterAsync(Report.Kind == CompareKind.Filters ? filter with { AcquiredFrom = null, AcquiredTo = null } : filter);
    }

    private Task ChangeFilterAsync(HistoryQuery filter)
    {
        var turned = filter.OrderNumberFrom > filter.OrderNumberTo ? filter with { OrderNumberFrom = filter.OrderNumberTo, OrderNumberTo = filter.OrderNumberFrom } : filter;
        return ChangeAsync(Side.Side with { Filter = turned });
    }

    private Task ChangeAsync(CompareSide side) => SideChanged.InvokeAsync(side);
}
