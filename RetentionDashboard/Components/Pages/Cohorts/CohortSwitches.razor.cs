using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>What the table holds: the question first, then how it is counted, cut and shown. Each choice is an address.</summary>
public sealed partial class CohortSwitches(NavigationManager navigation)
{
    [Parameter, EditorRequired]
    public required CohortsQuery Query { get; set; }

    [Parameter, EditorRequired]
    public required CohortsView View { get; set; }

    /// <summary>Rows by store are offered where several are added up.</summary>
    [Parameter, EditorRequired]
    public required StoreInfo Store { get; set; }

    /// <summary>More, at the end.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private CohortFamily Family => CohortFamily.Of(Query.Measure);

    private IEnumerable<CohortRows> OfferedRows => Enum.GetValues<CohortRows>().Where(rows => rows != CohortRows.Store || Store.Sum is not null || rows == Query.Rows);

    private static string Counting(CohortMeasure measure) => measure.IsCumulative() ? Texts.Cohorts_Counting_UpTo : Texts.Cohorts_Counting_Each;

    private static IReadOnlyList<ChoiceOption> Options<T>(IEnumerable<T> values, Func<T, string> name)
        where T : struct, Enum =>
        [.. values.Select(value => new ChoiceOption(UrlNames.Of(value), name(value)))];

    private void Choose<T>(string name, Func<T, CohortsQuery> query)
        where T : struct, Enum
    {
        if (UrlNames.TryParse<T>(name, out var value))
        {
            navigation.NavigateTo(Link(query(value)));
        }
    }

    // Other rows have other keys, and another unit another target.
    private string Link(CohortsQuery query) => Links.Cohorts(query, Kept(query) with
    {
        Curves = query.Rows == Query.Rows && query.Grain == Query.Grain ? View.Curves : [],
        ShowsAll = View.ShowsAll && query.Rows == Query.Rows,
        Target = UnitOf(query) == UnitOf(Query) ? View.Target : null,
    });

    // A sequence by a column goes with the columns; one by name or size stays.
    private CohortsView Kept(CohortsQuery query) => View.Sort?.By == CohortSortBy.Column && (query.Columns != Query.Columns || query.Grain != Query.Grain)
        ? View with { Sort = null, Descending = false }
        : View;

    private static string UnitOf(CohortsQuery query) =>
        query.Form == CohortForm.OfFirst ? "share of the first"
        : CohortTexts.IsShare(query.Measure) ? $"customers {query.Form}"
        : CohortTexts.IsOrders(query.Measure) ? $"orders {query.Form}"
        : $"money {query.Form} {query.Measure == CohortMeasure.AverageOrderValue}";
}
