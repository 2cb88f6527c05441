using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages;

/// <summary>A page whose state is its address: it loads anew when its address or the orders behind it change, and stays silent once it was left.</summary>
public abstract class AddressedPage(NavigationManager navigation, Snapshots snapshots, string path) : LeavingComponent
{
    private int _loads;
    private int _newest;

    protected NavigationManager Navigation => navigation;

    protected Snapshots Snapshots => snapshots;

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        snapshots.Changed += OnSnapshotChanged;
        return LoadInTurnAsync();
    }

    /// <summary>Reads the address and fetches what it asks for.</summary>
    protected abstract Task LoadAsync();

    protected override void Leave()
    {
        navigation.LocationChanged -= OnLocationChanged;
        snapshots.Changed -= OnSnapshotChanged;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath == path)
        {
            Reload();
        }
    }

    private void OnSnapshotChanged(object? sender, SnapshotChangedEventArgs e) => Reload();

    /// <summary>Loads anew, from whatever thread.</summary>
    protected void Reload() => _ = InvokeAsync(async () =>
    {
        try
        {
            await LoadInTurnAsync();
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

    // What changed while a page was loading is asked for at once; should the older answer come last, it has written over the newer one.
    private async Task LoadInTurnAsync()
    {
        var number = ++_loads;
        await LoadAsync();
        if (number < _newest)
        {
            Reload();
            return;
        }

        _newest = number;
    }
}
