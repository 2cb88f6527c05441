using RetentionDashboard.Import;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Imports;

/// <summary>What was imported so far and what can be done about it; the sample shop goes in one click.</summary>
public sealed partial class ImportsPage(
    ImportHistory history, StoresReports stores, StoreRemoval removal, ImportQueue queue, Snapshots snapshots) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<ImportSummary>? _imports;
    private StoreInfo? _sample;
    private bool _removing;

    public void Dispose()
    {
        queue.Changed -= OnQueueChanged;
        snapshots.Changed -= OnSnapshotChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        queue.Changed += OnQueueChanged;
        snapshots.Changed += OnSnapshotChanged;
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

    private void OnSnapshotChanged(object? sender, SnapshotChangedEventArgs e) => Refresh(isProgress: false, 0);

    private void OnQueueChanged(int importId) => Refresh(isProgress: true, importId);

    private void Refresh(bool isProgress, int importId) => _ = InvokeAsync(async () =>
    {
        try
        {
            if (_gone.IsCancellationRequested)
            {
                return;
            }

            // The rows' states are asked for when an import comes, starts or ends; its progress comes with the push.
            var isKnownToRun = _imports?.FirstOrDefault(import => import.Id == importId) is { State: Data.ImportState.Running } && queue.ProgressOf(importId) is not null;
            if (!isProgress || !isKnownToRun)
            {
                await LoadAsync();
            }

            StateHasChanged();
        }
        catch (Exception) when (_gone.IsCancellationRequested)
        {
            // The reader left.
        }
    });
}
