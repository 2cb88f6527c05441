using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Imports;

/// <summary>Third step of an import: its progress, then what came of it and how it fits what the dashboard shows.</summary>
public sealed partial class ImportResultPage(ImportHistory history, ImportQueue queue, ImportReconciliations reconciliations, Snapshots snapshots, NavigationManager navigation) : IDisposable
{
    private const int RefusedShown = 100;

    private readonly CancellationTokenSource _gone = new();
    private ImportSummary? _import;
    private ImportUnderway? _underway;
    private ImportReconciliation? _reconciliation;
    private IReadOnlyList<RefusedCell> _refused = [];
    private int _withRefundsAlone;
    private bool _missing;
    private int _shownId;

    [Parameter]
    public int ImportId { get; set; }

    private string Summary =>
        _import!.OrdersAdded + _import.OrdersUpdated == 0 && _import.OrdersUnchanged > 0
            ? Formats.Fill(Texts.Result_NothingNew, Formats.Count(_import.OrdersUnchanged))
            : string.Format(
                CultureInfo.CurrentCulture, Texts.Result_Summary,
                Formats.Counted(_import.OrdersAdded, Texts.Result_NewOrder, Texts.Result_NewOrders),
                Formats.Counted(_import.CustomersAdded, Texts.Result_NewCustomer, Texts.Result_NewCustomers),
                Formats.Money(_import.NetRevenue, _import.Currency));

    private string Ended => _import!.State switch
    {
        ImportState.Cancelled when _import.IsDiscarded => Texts.Result_Discarded,
        ImportState.Cancelled => Texts.Result_Cancelled,
        ImportState.Interrupted => _import.CanRunAgain ? Texts.Result_Interrupted : Texts.Result_InterruptedGone,
        _ => Texts.Result_Failed,
    };

    public void Dispose()
    {
        queue.Changed -= OnQueueChanged;
        snapshots.Changed -= OnSnapshotChanged;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override void OnInitialized()
    {
        queue.Changed += OnQueueChanged;
        snapshots.Changed += OnSnapshotChanged;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shownId != ImportId)
        {
            _shownId = ImportId;
            (_import, _reconciliation, _refused) = (null, null, []);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        _underway = queue.UnderwayOf(ImportId);
        _import = await history.GetAsync(ImportId, _gone.Token);
        _missing = _import is null;
        if (_import is { StoreId: { } store, State: ImportState.Done or ImportState.Undone })
        {
            navigation.NameStore(Links.ImportResult(ImportId), store);
        }

        if (_import is { RowsRefused: > 0, State: ImportState.Done })
        {
            _refused = await history.GetRefusedAsync(ImportId, RefusedShown, _gone.Token);
        }

        if (_import?.State == ImportState.Done)
        {
            _withRefundsAlone = _import is { CustomersAdded: > 0, Refunds: > 0 } ? await history.CountWithRefundsAloneAsync(ImportId, _gone.Token) : 0;
            // The figures of a large store take a moment; what came of the file is shown before.
            StateHasChanged();
            _reconciliation = await reconciliations.GetAsync(ImportId, _gone.Token);
        }
    }

    private void OnQueueChanged(int importId)
    {
        if (importId == ImportId)
        {
            Refresh(isProgress: true);
        }
    }

    private void OnSnapshotChanged(object? sender, SnapshotChangedEventArgs e)
    {
        if (e.StoreId == _import?.StoreId)
        {
            Refresh(isProgress: false);
        }
    }

    private void Refresh(bool isProgress) => _ = InvokeAsync(async () =>
    {
        try
        {
            if (_gone.IsCancellationRequested)
            {
                return;
            }

            _underway = queue.UnderwayOf(ImportId);
            if (!isProgress || _underway is null || _import is not { State: ImportState.Running })
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
