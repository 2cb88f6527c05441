using RetentionDashboard.Import;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Imports;

/// <summary>What was imported so far; the sample shop goes in one click.</summary>
public sealed partial class ImportsPage(
    ImportHistory history, StoresReports stores, StoreRemoval removal, ImportQueue queue) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<ImportSummary>? _imports;
    private StoreInfo? _sample;
    private bool _removing;

    public void Dispose()
    {
        queue.Changed -= OnQueueChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        queue.Changed += OnQueueChanged;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _imports = await history.GetAsync(_gone.Token);
        _sample = (await stores.GetAsync(_gone.Token)).FirstOrDefault(static store => store.IsSample);
    }

    private async Task RemoveSampleAsync()
    {
        _removing = true;
        // Not cancelled when the reader leaves the page: half a removal helps nobody.
        await removal.RemoveAsync(_sample!.Id, CancellationToken.None);
        await LoadAsync();
        _removing = false;
    }

    private void OnQueueChanged(int importId) => _ = InvokeAsync(async () =>
    {
        if (queue.ProgressOf(importId) is null && !_gone.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    });
}
