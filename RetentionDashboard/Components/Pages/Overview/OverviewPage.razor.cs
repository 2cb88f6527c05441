using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>Who comes back, and what are they worth: the totals and rates of one span. Its state is its address.</summary>
public sealed partial class OverviewPage(
    OverviewReports reports, ChangesReports changesReports, FilterChoicesReports filterChoices, Snapshots snapshots, NavigationManager navigation, ILogger<OverviewPage> logger) : IDisposable
{
    private CancellationTokenSource _loading = new();
    private HistoryQuery _query = new();
    private OverviewReport? _report;
    private ChangesReport? _changes;
    private FilterChoices? _choices;
    private State _state = State.Loading;
    private bool _isRefreshing;

    private RuleWords? Words => _choices is { } choices ? RuleWords.Of(choices) : null;

    private ChartSource Source => ChartSource.Of(_report!.Store, _query, _report.AsOf, Words) with { From = _report.Span?.From, To = _report.Span?.To };

    private enum State
    {
        Loading,
        Empty,
        Failed,
        Ready,
    }

    protected override Task OnInitializedAsync()
    {
        navigation.LocationChanged += OnLocationChanged;
        snapshots.Changed += OnSnapshotChanged;
        _query = new LinkReader(navigation.Uri).History;
        return ReloadAsync();
    }

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        snapshots.Changed -= OnSnapshotChanged;
        _loading.Cancel();
        _loading.Dispose();
    }

    private async Task ReloadAsync()
    {
        await _loading.CancelAsync();
        _loading.Dispose();
        _loading = new CancellationTokenSource();
        var cancellationToken = _loading.Token;
        _isRefreshing = _state == State.Ready;
        if (_state == State.Failed)
        {
            _state = State.Loading;
        }

        try
        {
            var query = _query;
            // Off the circuit's own thread: a large history takes longer than a key press.
            var (report, changes, choices) = await Task.Run(
                async () => (await reports.GetAsync(query, cancellationToken), await changesReports.GetAsync(query, cancellationToken), await filterChoices.GetAsync(query, cancellationToken)), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            (_report, _changes, _choices) = (report, changes, choices);
            _state = report is null || choices is null ? State.Empty : State.Ready;
        }
        catch (OperationCanceledException)
        {
            // A newer query has taken over.
            return;
        }
        catch (Exception answer) when (answer is MissingRateException or StoreGoneException)
        {
            // The frame of the page says what is missing.
            await DispatchExceptionAsync(answer);
            return;
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "The overview could not be computed.");
            _state = State.Failed;
        }

        _isRefreshing = false;
    }

    private void Open(HistoryQuery query) => navigation.NavigateTo(Links.Overview(query));

    // A page without route parameters is not told by the router that only the query of its address is another.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        if (new Uri(e.Location).AbsolutePath == Links.Home && new LinkReader(e.Location).History is var query && query != _query)
        {
            _query = query;
            Refresh();
        }
    }

    private void OnSnapshotChanged(object? sender, SnapshotChangedEventArgs e) => Refresh();

    private void Refresh() => _ = InvokeAsync(async () =>
    {
        var reload = ReloadAsync();
        StateHasChanged();
        await reload;
        StateHasChanged();
    });
}
