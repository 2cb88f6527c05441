using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>
/// A cohort table as a heat map: each cell, row and column is a link to the customers behind it; a cell tells its parts on hover and focus, and its curve lights up.
/// </summary>
public sealed partial class CohortHeatMap(IJSRuntime browser) : IAsyncDisposable
{
    /// <summary>More columns than a person scrolls through; a download has them all.</summary>
    public const int MaximumColumns = 60;

    private ElementReference _root;
    private HeatScale _scale = new(0, 0);
    private IJSObjectReference? _module;
    private IJSObjectReference? _pointer;
    private int _largest;
    private bool _gone;

    [Parameter, EditorRequired]
    public required CohortTable Table { get; set; }

    /// <summary>The rows shown, in their sequence.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Cohort> Rows { get; set; }

    [Parameter, EditorRequired]
    public required StoreInfo Store { get; set; }

    [Parameter, EditorRequired]
    public required CohortsQuery Query { get; set; }

    /// <summary>With the keys of the cohorts whose curves are drawn.</summary>
    [Parameter, EditorRequired]
    public required CohortsView View { get; set; }

    /// <summary>Keys of the cohorts whose curves are drawn, chosen or not.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Curves { get; set; } = [];

    /// <summary>Null where none is set.</summary>
    [Parameter]
    public CohortTarget? Target { get; set; }

    /// <summary>Notes of days by the position of their cohort in the table.</summary>
    [Parameter]
    public IReadOnlyList<ChartMark> Marks { get; set; } = [];

    [Parameter]
    public EventCallback<string> CurveToggled { get; set; }

    private int Periods => Table.Cohorts.Select(static cohort => cohort.Cells.Count).DefaultIfEmpty().Max();

    private int Columns => Math.Min(Periods, MaximumColumns);

    private long Customers => Table.Cohorts.Sum(static cohort => (long)cohort.Size);

    private int Complete => Table.Cohorts.Sum(cohort => cohort.Cells.Count(cell => cell.Complete && !(cell.Index == 0 && CohortCurves.BeginAtOne(Table))));

    private int Reached => Table.Cohorts.Sum(cohort => cohort.Cells.Count(cell => Target!.IsReachedBy(Table, cell)));

    /// <summary>Saves the table as a picture.</summary>
    public async Task SaveAsync(ChartSheet sheet)
    {
        if (_pointer is not null)
        {
            await _pointer.InvokeVoidAsync("save", sheet);
        }
    }

    protected override void OnParametersSet()
    {
        _scale = HeatScale.Of(Table);
        _largest = Table.Cohorts.Select(static cohort => cohort.Size).DefaultIfEmpty().Max();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            _module = await browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/heat-map.js"]);
            if (!_gone)
            {
                _pointer = await _module.InvokeAsync<IJSObjectReference>("attach", _root);
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The reader left while the page came up.
        }

        if (_gone)
        {
            await ReleaseAsync();
        }
    }

    // "Month" over "3": a column is as narrow as its values.
    private (string Unit, string Number) HeadingOf(int index) => CohortTexts.Index(Table, index).Split(' ', 2) is [var unit, var number] ? (unit, number) : ("", CohortTexts.Index(Table, index));

    private string? Sorted(CohortSort sort) => View.Sort != sort ? null : View.Descending ? "descending" : "ascending";

    private string Arrow(CohortSort sort) => View.Sort != sort ? "" : View.Descending ? "↓" : "↑";

    // Values from the largest, names from the first; the other way round at the second press, and back at the third.
    private string SortLink(CohortSort sort)
    {
        var first = sort.By != CohortSortBy.Name;
        var (next, descending) = View.Sort != sort ? ((CohortSort?)sort, first) : View.Descending == first ? (sort, !first) : (null, false);
        return Links.Cohorts(Query, View with { Sort = next, Descending = descending });
    }

    private ChartMark? Mark(Cohort cohort)
    {
        if (Marks.Count == 0)
        {
            return null;
        }

        for (var position = 0; position < Table.Cohorts.Count; position++)
        {
            if (ReferenceEquals(Table.Cohorts[position], cohort))
            {
                return Marks.FirstOrDefault(mark => mark.Position == position);
            }
        }

        return null;
    }

    private string Heat(CohortCell cell) =>
        string.Create(CultureInfo.InvariantCulture, $"--strength:{_scale.Strength(cell.Ratio.Value):0.###}");

    private string Share(Cohort cohort) =>
        string.Create(CultureInfo.InvariantCulture, $"--share:{(_largest == 0 ? 0 : (double)cohort.Size / _largest):0.###}");

    private string Class(CohortCell cell, long size) =>
        "cell" + (CohortTexts.IsFew(Table, size, cell) ? " thin" : "") + (cell.Complete ? "" : " incomplete") + (Target?.IsReachedBy(Table, cell) == true ? " reached" : "");

    private string Tip(Cohort cohort, CohortCell cell) => WithTarget(CohortTexts.Cell(Table, cohort, cell, Store), cell);

    private string Tip(CohortCell average) => WithTarget(CohortTexts.Average(Table, average, Store), average);

    private string WithTarget(string tip, CohortCell cell) =>
        Target?.IsReachedBy(Table, cell) == true ? $"{tip}\n{Formats.Fill(Texts.Cohorts_Tip_Reached, Target.Text)}" : tip;

    // What the row's curve would be, for one that has none drawn.
    private string Values(IReadOnlyList<CohortCell> cells) => JsonSerializer.Serialize(CohortCurves.Values(Table, cells).Take(Columns));

    private string Value(CohortCell cell) => CohortTexts.Value(Table, cell.Ratio.Value, Store.Currency);

    private string ScaleEnd(decimal value) => CohortTexts.Value(Table, value, Store.Currency);

    private string Named(string text, Cohort cohort) => Formats.Fill(text, CohortTexts.Cohort(cohort, Store.Currency), Formats.Customers(cohort.Size));

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        await ReleaseAsync();
    }

    private async Task ReleaseAsync()
    {
        var (pointer, module) = (_pointer, _module);
        (_pointer, _module) = (null, null);
        try
        {
            if (pointer is not null)
            {
                await pointer.InvokeVoidAsync("detach");
                await pointer.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and its listeners with it.
        }
    }
}
