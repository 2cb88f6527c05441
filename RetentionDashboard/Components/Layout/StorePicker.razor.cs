using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Layout;

/// <summary>Switches the store; the filters of one store mean nothing in another and are dropped.</summary>
public sealed partial class StorePicker(StoresReports reports, Snapshots snapshots, NavigationManager navigation)
{
    private IReadOnlyList<StoreInfo>? _stores;
    private int? _defaultStore;

    [Parameter]
    public int? StoreId { get; set; }

    private bool HasSum => _stores?.Count(static store => !store.IsSample) > 1;

    private int? ShownId =>
        StoreId == StoreInfo.AllStores && HasSum ? StoreId
        : (StoreId is null or StoreInfo.AllStores ? _defaultStore : StoreId) is var id ? _stores?.FirstOrDefault(store => store.Id == id)?.Id : null;

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        snapshots.Changed += OnChanged;
        await LoadAsync();
        NameStore(ShownId);
    }

    protected override void Leave()
    {
        snapshots.Changed -= OnChanged;
    }

    private static string Name(StoreInfo store) => store.IsSample ? Texts.Sample_Title : store.Name;

    private async Task LoadAsync()
    {
        _stores = await reports.GetWithOrdersAsync(Leaving);
        _defaultStore = await snapshots.ShownStoreAsync(null, Leaving);
    }

    private void Choose(ChangeEventArgs e)
    {
        var chosen = e.Value as string;
        if (chosen == UrlParameters.AllStores)
        {
            Open(StoreInfo.AllStores);
        }
        else if (int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            Open(id);
        }
    }

    private void Open(int storeId) => navigation.NavigateTo(Links.SamePageOfStore(navigation.ToBaseRelativePath(navigation.Uri), storeId));

    protected override void OnParametersSet() => NameStore(ShownId);

    // With several stores an address says which one it shows: a bookmark, or a tab that stays open, must not turn into another shop after an import.
    private void NameStore(int? shown)
    {
        if (StoreId is null && shown is not null && _stores is { Count: > 1 } && Links.ShowsOneStore(navigation.ToBaseRelativePath(navigation.Uri)))
        {
            navigation.NavigateTo(navigation.GetUriWithQueryParameter(UrlParameters.Store, shown), replace: true);
        }
    }

    private void OnChanged(object? sender, SnapshotChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (Leaving.IsCancellationRequested)
        {
            return;
        }

        var before = ShownId;
        await LoadAsync();
        NameStore(_stores!.FirstOrDefault(store => store.Id == before)?.Id ?? ShownId);
        StateHasChanged();
    });
}
