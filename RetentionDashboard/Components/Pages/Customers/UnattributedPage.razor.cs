using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The orders that name no customer and therefore stand beside every figure.</summary>
public sealed partial class UnattributedPage(UnattributedReports reports, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private HistoryQuery _query = new();
    private UnattributedReport? _report;
    private int _page = 1;
    private bool _loaded;

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        return LoadAsync();
    }

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task LoadAsync()
    {
        var address = new LinkReader(navigation.Uri);
        var (query, page) = (address.History, address.Page);
        var report = await reports.GetAsync(query, (page - 1) * LinkReader.PageSize, LinkReader.PageSize, _leaving.Token);
        (_query, _page, _report, _loaded) = (query, page, report, true);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath != Links.UnattributedPath)
        {
            return;
        }

        _ = InvokeAsync(async () =>
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
}
