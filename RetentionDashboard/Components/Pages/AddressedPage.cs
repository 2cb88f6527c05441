using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages;

/// <summary>A page whose state is its address: it loads anew when its address or the orders behind it change, and stays silent once it was left.</summary>
public abstract class AddressedPage(NavigationManager navigation, Snapshots snapshots, string path) : CircuitComponent, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    protected NavigationManager Navigation => navigation;

    protected Snapshots Snapshots => snapshots;

    /// <summary>Cancelled when the reader leaves the page.</summary>
    // What still loads may ask once the source is gone.
    protected CancellationToken Leaving => _leaving.IsCancellationRequested ? new CancellationToken(canceled: true) : _leaving.Token;

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        snapshots.Changed -= OnSnapshotChanged;
        Leave();
        _leaving.Cancel();
        _leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        snapshots.Changed += OnSnapshotChanged;
        return LoadAsync();
    }

    /// <summary>Reads the address and fetches what it asks for.</summary>
    protected abstract Task LoadAsync();

    /// <summary>Ends what a page listens to besides its address and the orders.</summary>
    protected virtual void Leave()
    {
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
            await LoadAsync();
            StateHasChanged();
        }
        catch (Exception) when (_leaving.IsCancellationRequested)
        {
            // The reader left.
        }
        catch (Exception problem)
        {
            await DispatchExceptionAsync(problem);
        }
    });
}
