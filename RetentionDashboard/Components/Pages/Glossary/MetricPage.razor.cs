using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Reports.Glossary;

namespace RetentionDashboard.Components.Pages.Glossary;

/// <summary>One metric: its sentence, formula, an example worked out with the store's own orders, and what people get wrong.</summary>
public sealed partial class MetricPage(GlossaryReports reports, Snapshots snapshots, NavigationManager navigation)
{
    private GlossaryEntry? _entry;

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>As in the address; asked for so that another store draws anew.</summary>
    [SupplyParameterFromQuery(Name = UrlParameters.Store)]
    public string? Store { get; set; }

    private int? StoreId => new LinkReader(navigation.Uri).History.StoreId;

    private (string Address, string Page) Place => MetricPlaces.Of(_entry!.Metric.Id, StoreId);

    protected override void OnInitialized() => snapshots.Changed += OnSnapshotChanged;

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override void Leave()
    {
        snapshots.Changed -= OnSnapshotChanged;
    }

    private static string Rise(Metric metric) => metric.Rise switch
    {
        MetricRise.Good => Texts.Glossary_RiseGood,
        MetricRise.Bad => Texts.Glossary_RiseBad,
        _ => Texts.Glossary_RiseNeither,
    };

    private async Task LoadAsync()
    {
        var (slug, storeId) = (Slug, StoreId);
        var entry = MetricRegistry.Find(slug) is { } metric ? await reports.GetAsync(metric.Id, storeId, Leaving) : null;
        if (slug == Slug && storeId == StoreId)
        {
            _entry = entry;
        }
    }

    private void OnSnapshotChanged(object? sender, SnapshotChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        try
        {
            await LoadAsync();
            StateHasChanged();
        }
        catch (Exception) when (Leaving.IsCancellationRequested)
        {
            // The reader left.
        }
        catch (Exception problem)
        {
            await DispatchExceptionAsync(problem);
        }
    });
}
