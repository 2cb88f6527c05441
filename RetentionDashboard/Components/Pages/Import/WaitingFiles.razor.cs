using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>Several uploaded files: what each is taken for, and one button that imports those without problems into one store.</summary>
public sealed partial class WaitingFiles(
    UploadSpool spool, FileInspector inspector, SavedMappings mappings, OrderImporter importer, ImportQueue queue, ImportHistory history, StoresReports storesReports, NavigationManager navigation, IJSRuntime js) : IDisposable
{
    private const int StatusesShown = 5;
    private const long MostBytesForTotals = 64L * 1024 * 1024;
    private readonly CancellationTokenSource _gone = new();
    private readonly StoreChoiceModel _choice = new();
    private IReadOnlyList<StoreInfo> _stores = [];
    private IReadOnlyList<string> _shown = [];
    private List<WaitingFile>? _files;
    private int _queued;
    private int _lost;
    private int _looks;
    private bool _starting;

    [Parameter, EditorRequired]
    public IReadOnlyList<string> UploadIds { get; set; } = [];

    private IReadOnlyList<WaitingFile> Ready => [.. _files!.Where(static file => file.CanBeImported)];

    /// <summary>The currency that the files agree on.</summary>
    private string? FileCurrency => _files!.Select(static file => file.Preview?.Currency).OfType<string>().Distinct().ToList() is [var one] ? one : null;

    private string? WhyNot =>
        _files!.Exists(static file => !file.IsLookedAt) ? Texts.Waiting_Looking
        : Ready.Count == 0 ? Texts.Waiting_NoneReady
        : !_choice.IsChosen ? Texts.Preview_ChooseStore
        : string.IsNullOrWhiteSpace(_choice.Name) ? Texts.Preview_NameStore
        : _choice.Twin(_stores) is { } twin ? Formats.Fill(Texts.Store_Twin, twin.Name)
        : _choice.Currency is null && FileCurrency is null ? Texts.Preview_ChooseCurrency
        : null;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _stores = [.. (await storesReports.GetAsync(_gone.Token)).Where(static store => !store.IsSample)];
            _choice.TimeZone = await BrowserTimeZoneAsync();
            await SuggestStoreAsync();
        }

        if (firstRender || !_shown.SequenceEqual(UploadIds))
        {
            _shown = UploadIds;
            await ListAsync();
        }
    }

    private static string FormatName(FilePreview preview) => OrderFormats.All.FirstOrDefault(format => format.Name == preview.Format)?.Title ?? preview.Format;

    /// <summary>Before the files are looked at, so that they are in the terms of the store.</summary>
    private async Task SuggestStoreAsync()
    {
        if (_stores.Count == 0)
        {
            _choice.Choose(null);
        }
        else if (StoreSuggestion.Of(_stores, null, _stores.Count > 1 ? await RememberingAllAsync() : []) is { } suggested)
        {
            _choice.Choose(suggested.Store, suggested.Reason);
        }
    }

    private async Task<IReadOnlyCollection<int>> RememberingAllAsync()
    {
        HashSet<int>? remembering = null;
        foreach (var upload in UploadIds.Select(spool.Find).OfType<Upload>())
        {
            var stores = await mappings.FindStoresAsync(upload.Path, _gone.Token);
            remembering = [.. remembering is null ? stores : remembering.Intersect(stores)];
        }

        return remembering ?? [];
    }

    private async Task ListAsync()
    {
        // One that is queued already is no longer to be decided about.
        var held = await history.GetHeldUploadsAsync(_gone.Token);
        var known = _files ?? [];
        _files =
        [
            .. UploadIds.Where(id => !held.Contains(id)).Select(spool.Find).OfType<Upload>()
                .Select(upload => known.Find(file => file.Upload.Id == upload.Id) ?? new WaitingFile(upload, null, null)),
        ];
        StateHasChanged();
        await LookAsync();
    }

    /// <summary>Looks at each file, in the terms of the store as far as it is chosen.</summary>
    private async Task LookAsync()
    {
        var look = ++_looks;
        foreach (var file in _files!.ToList())
        {
            if (look != _looks)
            {
                return;
            }

            Show(await LookAtAsync(file.Upload, null), look);
        }

        // What the others name counts for those that name none: they go into one store.
        if (look == _looks && _choice.Currency is null && FileCurrency is { } currency)
        {
            foreach (var file in _files!.Where(static file => file.Preview is { Currency: null }).ToList())
            {
                Show(await LookAtAsync(file.Upload, currency), look);
            }
        }
    }

    private void Show(WaitingFile seen, int look)
    {
        var at = look == _looks ? _files!.FindIndex(other => other.Upload.Id == seen.Upload.Id) : -1;
        if (at >= 0)
        {
            _files![at] = seen;
            StateHasChanged();
        }
    }

    private async Task<WaitingFile> LookAtAsync(Upload upload, string? currency)
    {
        try
        {
            var options = await mappings.CompleteAsync(upload.Path, Options(currency), _gone.Token);
            var preview = await inspector.InspectAsync(upload.Path, upload.FileName, options, _gone.Token);
            return await ReadAsync(new WaitingFile(upload, preview, null), options);
        }
        catch (ImportProblemException problem)
        {
            return new WaitingFile(upload, null, problem.Problem);
        }
        catch (IOException problem) when (IsGone(problem, upload))
        {
            return new WaitingFile(upload, null, new ImportNote(ImportNoteCode.UploadTaken));
        }
    }

    /// <summary>Status words that nobody knows are asked about before anything is written, and only the whole file tells them; it tells the totals as well.</summary>
    private async Task<WaitingFile> ReadAsync(WaitingFile file, ImportOptions options)
    {
        var preview = file.Preview!;
        if (preview.Problems.Count > 0 || (file.Upload.Bytes > MostBytesForTotals && preview.Columns.All(static column => column.Field != ImportField.Status)))
        {
            return file;
        }

        try
        {
            var totals = await importer.ImportAsync(file.Upload.Path, file.Upload.FileName, options with { DryRun = true }, null, _gone.Token);
            var unknown = totals.UnknownStatuses;
            return unknown.Count == 0
                ? file with { Totals = totals }
                : WithProblem(file, new ImportNote(ImportNoteCode.StatusAsked, string.Join(", ", unknown.Take(StatusesShown).Select(static status => status.Word))));
        }
        catch (ImportProblemException problem)
        {
            return WithProblem(file, problem.Problem);
        }
    }

    private static WaitingFile WithProblem(WaitingFile file, ImportNote problem) => file with { Preview = file.Preview! with { Problems = [problem] } };

    private string Sentence(ImportResult totals, FilePreview preview) => Formats.Fill(
        Texts.Waiting_ReadyWith,
        Formats.Counted(totals.OrdersValid, Texts.Reconcile_Order, Texts.Reconcile_Orders),
        (_choice.Currency ?? preview.Currency ?? FileCurrency) is { } currency ? Formats.MoneyCompact(totals.NetRevenue, currency) : Formats.Number(totals.NetRevenue),
        totals is { FirstDay: { } first, LastDay: { } last } ? Formats.Span(new DateSpan(first, last)) : Formats.Nothing);

    /// <summary>What its totals still wait for; null where they are those of the import.</summary>
    private string? Provisional(WaitingFile file) =>
        file.Totals is null ? null
        : !_choice.IsChosen ? Texts.Totals_ProvisionalStore
        : (_choice.Currency ?? file.Preview!.Currency ?? FileCurrency) is null ? Texts.Totals_ProvisionalCurrency
        : null;

    private async Task ImportAllAsync()
    {
        _starting = true;
        var currency = FileCurrency;
        foreach (var file in Ready)
        {
            _files!.Remove(file);
            try
            {
                await queue.EnqueueAsync(file.Upload.Path, file.Upload.FileName, await mappings.CompleteAsync(file.Upload.Path, Options(currency) with { Notes = file.Upload.Notes }, _gone.Token), _gone.Token);
                _queued++;
            }
            catch (Exception problem) when (problem is UploadTakenException || IsGone(problem, file.Upload))
            {
                _lost++;
            }
        }

        _starting = false;
        if (_lost > 0 && _files!.Count == 0)
        {
            // The reader is to know before the list goes.
            return;
        }

        navigation.NavigateTo(_files!.Count == 0 ? Links.Imports : Links.ImportFiles(_files.Select(static file => file.Upload.Id)), replace: _files.Count > 0);
    }

    private bool IsGone(Exception problem, Upload upload) => problem is IOException && spool.Find(upload.Id) is null;

    private async Task LeaveOutAsync(WaitingFile file)
    {
        // What another tab imports is no longer this list's to throw away.
        if (await queue.ImportOfAsync(file.Upload.Id, _gone.Token) is null)
        {
            spool.Remove(file.Upload.Id);
        }

        _files!.Remove(file);
        navigation.NavigateTo(Links.ImportFiles(_files.Select(static other => other.Upload.Id)), replace: true);
    }

    private async Task<string> BrowserTimeZoneAsync()
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", _gone.Token, "./js/upload.js");
        return await module.InvokeAsync<string>("timeZone", _gone.Token);
    }

    private ImportOptions Options(string? currency) => new() { Store = _choice.Name, Currency = _choice.Currency ?? currency, TimeZone = _choice.TimeZone };
}
