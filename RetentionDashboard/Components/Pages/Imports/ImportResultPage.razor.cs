using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Imports;

/// <summary>Third step of an import: its progress, then what came of it.</summary>
public sealed partial class ImportResultPage(ImportHistory history, ImportQueue queue) : IDisposable
{
    private const int RefusedShown = 100;

    private readonly CancellationTokenSource _gone = new();
    private ImportSummary? _import;
    private IReadOnlyList<RefusedCell> _refused = [];
    private ImportProgress? _progress;
    private bool _missing;

    [Parameter]
    public int ImportId { get; set; }

    private int Percent => (int)(100 * (_progress?.Share ?? 0));

    private string StageText => _progress?.Stage switch
    {
        ImportStage.Reading => string.Format(CultureInfo.CurrentCulture, Texts.Stage_Reading, Formats.Count(_progress.Value.Rows)),
        ImportStage.Writing => Texts.Stage_Writing,
        ImportStage.Finishing => Texts.Stage_Finishing,
        _ => Texts.Stage_Queued,
    };

    private string Summary =>
        _import!.OrdersAdded + _import.OrdersUpdated == 0 && _import.OrdersUnchanged > 0
            ? string.Format(CultureInfo.CurrentCulture, Texts.Result_NothingNew, Formats.Count(_import.OrdersUnchanged))
            : string.Format(CultureInfo.CurrentCulture, Texts.Result_Summary, Formats.Count(_import.OrdersAdded), Formats.Count(_import.CustomersAdded), Formats.Money(_import.NetRevenue, _import.Currency));

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
        _progress = queue.ProgressOf(ImportId);
        _import = await history.GetAsync(ImportId, _gone.Token);
        _missing = _import is null;
        if (_import is { RowsRefused: > 0, State: ImportState.Done })
        {
            _refused = await history.GetRefusedAsync(ImportId, RefusedShown, _gone.Token);
        }
    }

    private void OnQueueChanged(int importId)
    {
        if (importId == ImportId && !_gone.IsCancellationRequested)
        {
            _ = InvokeAsync(RefreshAsync);
        }
    }

    private async Task RefreshAsync()
    {
        _progress = queue.ProgressOf(ImportId);
        if (_progress is null || _import is null || _import.State == ImportState.Queued)
        {
            await LoadAsync();
        }

        StateHasChanged();
    }
}
