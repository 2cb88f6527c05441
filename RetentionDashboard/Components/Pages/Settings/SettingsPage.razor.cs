using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Settings;

/// <summary>How the figures of the shown store, or of the sum over all, are read. One save, and every page follows.</summary>
public sealed partial class SettingsPage(
    StoreSettings settings, StoreTermsSettings terms, StoresReports stores, ExchangeRates rates, OverviewReports overview, ProposalsReports proposals, Snapshots snapshots, NavigationManager navigation) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private SettingsForm _form = new();
    private StoreDetail? _detail;
    private string? _currency;
    private IReadOnlyList<string> _currencies = [];
    private DateOnly? _asOf;
    private int? _proposedWindow;
    private ProposalsReport? _proposals;
    private bool _hasRates;
    private bool _loading = true;
    private bool _saving;
    private bool _saved;
    private bool _refused;
    private bool _unsavedWindow;
    private bool _unsavedDay;

    /// <summary>Not read here: tells the page that its address changed.</summary>
    [SupplyParameterFromQuery(Name = UrlParameters.Store)]
    public string? Store { get; set; }

    private string Lead => _detail is { } store
        ? Formats.Fill(Texts.Settings_Lead, store.IsSample ? Texts.Sample_Title : store.Name, store.Currency)
        : Texts.Settings_SumLead;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _loading = true;
        (_saved, _refused, _unsavedWindow, _unsavedDay) = (false, false, false, false);
        var shown = await snapshots.ShownStoreAsync(new LinkReader(navigation.Uri).History.StoreId, _gone.Token);
        var real = (await stores.GetWithOrdersAsync(_gone.Token)).Where(static store => !store.IsSample).ToArray();
        _hasRates = real.Length > 1 || (await rates.GetAsync(_gone.Token)).Count > 0;
        _detail = shown is null or StoreInfo.AllStores ? null : await terms.GetAsync(shown.Value, _gone.Token);
        _currency = _detail?.Currency;
        if (shown == StoreInfo.AllStores && await settings.GetSumAsync(_gone.Token) is { } sum)
        {
            _form = SettingsForm.From(sum.Options, sum.Model);
            _currency = sum.Currency;
            _currencies = [.. real.Select(static store => store.Currency).Append(sum.Currency).Distinct().Order(StringComparer.Ordinal)];
        }

        await ReadFiguresAsync(shown);
        _loading = false;
    }

    // A store's own figures depend on no rate.
    private Task ReadSumAsync() => _detail is null ? ReadFiguresAsync(StoreInfo.AllStores) : Task.CompletedTask;

    private async Task ReadFiguresAsync(int? shown)
    {
        (_proposedWindow, _proposals, _asOf) = (null, null, null);
        try
        {
            if (await overview.GetAsync(new HistoryQuery { StoreId = shown }, _gone.Token) is { } report)
            {
                _proposedWindow = report.DaysBetweenOrders.ProposedWindow;
                _proposals = await proposals.GetAsync(shown, _gone.Token);
                _asOf = report.AsOf;
                if (_detail is not null)
                {
                    _form = SettingsForm.From(report.Store.Options, report.Store.ForecastModel);
                }
            }
            else if ((await stores.GetAsync(_gone.Token)).FirstOrDefault(store => store.Id == shown) is { } withoutOrders)
            {
                _form = SettingsForm.From(withoutOrders.Options, withoutOrders.ForecastModel);
            }
        }
        catch (MissingRateException)
        {
            // Here is where the rate is entered; the sum's settings can be read without it.
        }
    }

    private void UseWindow(int days) => (_form.WindowDays, _unsavedWindow, _saved) = (Proposed(days), true, false);

    private void UseDay(DateOnly day) => (_form.AsOf, _unsavedDay, _saved) = (day, true, false);

    private static string Proposed(int days) => TypedNumber.Write(Math.Clamp(days, 1, StoreSettings.LongestWindowDays));

    private static bool Holds(string typed, int days) => typed.Trim() == Proposed(days);

    private async Task SaveAsync()
    {
        _saved = false;
        var options = _form.ToOptions();
        _refused = options is null;
        if (options is null)
        {
            return;
        }

        _saving = true;
        if (_detail is { } store)
        {
            await settings.SaveAsync(store.Id, options, _gone.Token);
        }
        else
        {
            await settings.SaveSumAsync(options, _currency!, _gone.Token);
        }

        await settings.SaveModelAsync(_detail?.Id ?? StoreInfo.AllStores, _form.Model, _gone.Token);
        _saving = false;
        (_saved, _unsavedWindow, _unsavedDay) = (true, false, false);
        await ReadFiguresAsync(_detail?.Id ?? StoreInfo.AllStores);
    }

    private static IReadOnlyList<(RevenueBasis Value, string Name)> Bases =>
    [
        (RevenueBasis.Net, Texts.Settings_BasisNet),
        (RevenueBasis.Gross, Texts.Settings_BasisGross),
        (RevenueBasis.Total, Texts.Settings_BasisTotal),
    ];

    private static IReadOnlyList<(LifetimeSource Value, string Name)> Lifetimes =>
    [
        (LifetimeSource.Churn, Texts.Settings_LifetimeChurn),
        (LifetimeSource.Observed, Texts.Settings_LifetimeObserved),
        (LifetimeSource.Fixed, Texts.Settings_LifetimeFixed),
    ];

    private static Dictionary<string, object> Named(string name) => new() { ["aria-label"] = name };
}
