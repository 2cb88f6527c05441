using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Layout;

/// <summary>Switches the store; the filters of one store mean nothing in another and are dropped.</summary>
public sealed partial class StorePicker(StoresReports reports, Snapshots snapshots, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<StoreInfo>? _stores;
    private int? _defaultStore;

    [Parameter]
    public int? StoreId { get; set; }

    private StoreInfo? Shown => _stores?.FirstOrDefault(store => store.Id == StoreId) ?? _stores?.FirstOrDefault(store => store.Id == _defaultStore);

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        snapshots.Changed += OnChanged;
        await LoadAsync();
        NameStore(Shown);
    }

    public void Dispose()
    {
        snapshots.Changed -= OnChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private static string Name(StoreInfo store) => store.IsSample ? Texts.Sample_Title : store.Name;

    private async Task LoadAsync()
    {
        _stores = await reports.GetWithOrdersAsync(_leaving.Token);
        _defaultStore = await snapshots.ShownStoreAsync(null, _leaving.Token);
    }

    private void Choose(ChangeEventArgs e)
    {
        if (int.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            navigation.NavigateTo(Links.SamePageOfStore(navigation.ToBaseRelativePath(navigation.Uri), id));
        }
    }

    protected override void OnParametersSet() => NameStore(Shown);

    // With several stores an address says which one it shows: a bookmark, or a tab that stays open, must not turn into another shop after an import.
    private void NameStore(StoreInfo? shown)
    {
        if (StoreId is null && shown is not null && _stores is { Count: > 1 } && Links.ShowsOneStore(navigation.ToBaseRelativePath(navigation.Uri)))
        {
            navigation.NavigateTo(navigation.GetUriWithQueryParameter(UrlParameters.Store, shown.Id), replace: true);
        }
    }

    private void OnChanged(object? sender, SnapshotChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (_leaving.IsCancellationRequested)
        {
            return;
        }

        var before = Shown;
        await LoadAsync();
        NameStore(_stores!.FirstOrDefault(store => store.Id == before?.Id) ?? Shown);
        StateHasChanged();
    });
}
