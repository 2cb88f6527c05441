using Microsoft.AspNetCore.Components;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>How the shown store's figures are read. One save, and every page follows.</summary>
public sealed partial class SettingsPage(StoreSettings settings, OverviewReports overview) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private SettingsForm _form = new();
    private StoreInfo? _store;
    private DateOnly? _asOf;
    private int? _proposedWindow;
    private bool _loading = true;
    private bool _saving;
    private bool _saved;

    [SupplyParameterFromQuery(Name = "store")]
    public int? StoreId { get; set; }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _loading = true;
        _saved = false;
        var report = await overview.GetAsync(new HistoryQuery { StoreId = StoreId }, _gone.Token);
        _store = report?.Store;
        if (report is not null)
        {
            _form = SettingsForm.From(report.Store.Options);
            _proposedWindow = report.DaysBetweenOrders.ProposedWindow;
            _asOf = report.AsOf;
        }

        _loading = false;
    }

    private async Task SaveAsync()
    {
        _saving = true;
        await settings.SaveAsync(_store!.Id, _form.ToOptions(), _gone.Token);
        _saving = false;
        _saved = true;
    }

    private static Dictionary<string, object> Named(string name) => new() { ["aria-label"] = name };
}
