using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>A cohort table as a heat map: each cell is a link to the customers behind it and tells its parts on hover and focus.</summary>
public sealed partial class CohortHeatMap(IJSRuntime browser) : IAsyncDisposable
{
    /// <summary>More columns than a person scrolls through; a download has them all.</summary>
    public const int MaximumColumns = 60;

    private ElementReference _root;
    private HeatScale _scale = new(0, 0);
    private IJSObjectReference? _module;
    private IJSObjectReference? _pointer;
    private bool _gone;

    [Parameter, EditorRequired]
    public required CohortTable Table { get; set; }

    [Parameter, EditorRequired]
    public required StoreInfo Store { get; set; }

    [Parameter, EditorRequired]
    public required CohortsQuery Query { get; set; }

    /// <summary>Keys of the cohorts whose curves are drawn.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Curves { get; set; } = [];

    [Parameter]
    public EventCallback<string> CurveToggled { get; set; }

    private int Periods => Table.Cohorts.Select(cohort => cohort.Cells.Count).DefaultIfEmpty().Max();

    private int Columns => Math.Min(Periods, MaximumColumns);

    protected override void OnParametersSet() => _scale = HeatScale.Of(Table);

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

    private string Heat(CohortCell cell) =>
        string.Create(CultureInfo.InvariantCulture, $"--strength:{_scale.Strength(cell.Ratio.Value):0.###}");

    private string Value(CohortCell cell) => CohortTexts.Value(Table, cell.Ratio.Value, Store.Currency);

    private string ScaleEnd(decimal value) => CohortTexts.Value(Table, value, Store.Currency);

    private string Named(string text, Cohort cohort) =>
        string.Format(CultureInfo.CurrentCulture, text, CohortTexts.Cohort(cohort, Store.Currency), Formats.Count(cohort.Size));

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
