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
    }

    public void Dispose()
    {
        snapshots.Changed -= OnChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private static string Name(StoreInfo store) => store.IsSample ? Formats.Fill(Texts.Shell_SampleStore, store.Name) : store.Name;

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

    private void OnChanged(object? sender, SnapshotChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });
}
