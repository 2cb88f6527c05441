using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The customers behind any number, sorted and paged on the server; its address says which.</summary>
public sealed partial class CustomersPage(CustomersReports reports, Snapshots snapshots, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private CustomersQuery _query = new();
    private CustomersReport? _report;
    private string? _heading;
    private bool _loaded;

    private int Page => (_query.Skip / LinkReader.PageSize) + 1;

    private CustomersQuery Everybody => new() { History = new HistoryQuery { StoreId = _query.History.StoreId } };

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        snapshots.Changed += OnSnapshotChanged;
        return LoadAsync();
    }

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        snapshots.Changed -= OnSnapshotChanged;
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private static string Say(string text, object? part) => string.Format(CultureInfo.CurrentCulture, text, part);

    private async Task LoadAsync()
    {
        var uri = navigation.Uri;
        var query = new LinkReader(uri).Customers;
        var report = await reports.GetAsync(query, _leaving.Token);
        if (uri != navigation.Uri)
        {
            // The reader was quicker: the newer address is on its way.
            return;
        }

        (_query, _report, _loaded) = (query, report, true);
        _heading = report is null ? null : CustomerTexts.Heading(query, report.Total);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath == Links.CustomersPath)
        {
            Reload();
        }
    }

    private void OnSnapshotChanged(object? sender, SnapshotChangedEventArgs e) => Reload();

    private void Reload() => _ = InvokeAsync(async () =>
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
