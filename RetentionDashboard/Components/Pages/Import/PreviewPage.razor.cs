using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>Second step of an import: what was found out and why, the open questions, the mapping, the store, the first rows and the totals as they would be read.</summary>
public sealed partial class PreviewPage(
    UploadSpool spool, FileInspector inspector, SavedMappings mappings, ImportQueue queue, StoresReports storesReports, IJSRuntime js) : IDisposable
{
    private static readonly ImportOptions Nothing = new() { Store = "" };
    private readonly CancellationTokenSource _gone = new();
    private readonly StoreChoiceModel _choice = new();
    private IReadOnlyList<StoreInfo> _stores = [];
    private IReadOnlyList<UnknownStatus> _statuses = [];
    private Upload? _upload;
    private FilePreview? _preview;
    private ImportNote? _unreadable;
    private ImportOptions _decided = Nothing;
    private RememberedMapping? _remembered;
    private FileCheck? _check;
    private string? _name;
    private string? _visitorTimeZone;
    private int _looks;
    private bool _missing;
    private int? _taken;
    private bool _starting;
    private bool _startsWhenChecked;

    [Parameter]
    public string UploadId { get; set; } = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string? Currency => _choice.Currency ?? _preview?.Guesses.Currency.Value;

    private string? TimeZone => _choice.TimeZone ?? (_preview?.Guesses.TimeZone is { IsDecided: true } guess ? guess.Value : null);

    /// <summary>What keeps the file out, whether its first rows show it or only its last.</summary>
    private IReadOnlyList<ImportNote> Problems => _check?.Problem is { } problem ? [.. _preview!.Problems, problem] : _preview!.Problems;

    // What an import without a browser would assume is asked here, and what is asked or counted elsewhere on the page is no warning.
    private IReadOnlyList<ImportNote> Warnings =>
    [
        .. (_check?.Result?.Warnings ?? _preview!.Warnings).Where(static note =>
            note.Code is not (ImportNoteCode.CurrencyAssumed or ImportNoteCode.TimeZoneAssumed or ImportNoteCode.UnknownStatus or ImportNoteCode.RowsRefused)),
    ];

    /// <summary>The whole file is read once nothing about its reading is open.</summary>
    private ImportOptions? ToCheck => _preview is { Problems.Count: 0 } ? Settled() : null;

    /// <summary>Why the totals may still change; null once all that they are read by is known.</summary>
    private string? Provisional =>
        !_choice.IsChosen ? Texts.Totals_ProvisionalStore
        : Currency is null ? Texts.Totals_ProvisionalCurrency
        : _choice.Existing is null && TimeZone is null ? Texts.Totals_ProvisionalTimeZone
        : null;

    private string StartText => _choice.Existing is { } store ? Formats.Fill(Texts.Preview_StartInto, store.Name) : Texts.Preview_Start;

    private bool NeedsCheck => _check is null && _preview!.Columns.Any(static column => column.Field == ImportField.Status);

    private bool CanStart => WhyNot is null && !_starting && !_startsWhenChecked;

    private string? WhyNot =>
        Problems.Any(static note => !OpenQuestions.IsQuestion(note)) ? Texts.Preview_SolveProblems
        : Problems is [var question, ..] ? Formats.Fill(question.Code == ImportNoteCode.DateOrderAmbiguous ? Texts.Preview_AnswerDates : Texts.Preview_AnswerNumbers, question.Arguments[0])
        : !_choice.IsChosen ? Texts.Preview_ChooseStore
        : string.IsNullOrWhiteSpace(_choice.Name) ? Texts.Preview_NameStore
        : _choice.Twin(_stores) is { } twin ? Formats.Fill(Texts.Store_Twin, twin.Name)
        : Currency is null ? Texts.Preview_ChooseCurrency
        : _choice.Existing is null && TimeZone is null ? Texts.Preview_ChooseTimeZone
        : _statuses.FirstOrDefault(status => _decided.StatusOf(status.Word) is null) is { } unknown ? Formats.Fill(Texts.Preview_AnswerStatus, unknown.Word)
        : null;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _upload = spool.Find(UploadId);
        if (await IsHereAsync())
        {
            _stores = [.. (await storesReports.GetAsync(_gone.Token)).Where(store => !store.IsSample)];
            _visitorTimeZone = await VisitorTimeZoneAsync();
            await InspectAsync();
            await SuggestStoreAsync();
        }

        StateHasChanged();
    }

    /// <summary>What nobody would choose otherwise is chosen at once, so that all that the store remembers applies from the start.</summary>
    private async Task SuggestStoreAsync()
    {
        if (_stores.Count == 0)
        {
            _choice.Choose(null);
        }
        else if (StoreSuggestion.Of(_stores, _preview?.Currency, _stores.Count > 1 ? await mappings.FindStoresAsync(_upload!.Path, _gone.Token) : []) is { } suggested)
        {
            _choice.Choose(suggested.Store, suggested.Reason);
            await ChooseStoreAsync();
        }
    }

    /// <summary>Another tab may have imported the file or left it out meanwhile.</summary>
    private async Task<bool> IsHereAsync()
    {
        _taken = await queue.ImportOfAsync(UploadId, _gone.Token);
        _missing = _taken is not null || spool.Find(UploadId) is null;
        return !_missing;
    }

    private async Task InspectAsync()
    {
        if (!await IsHereAsync())
        {
            return;
        }

        if (_check is not null && (Settled() with { DryRun = true }) != _check.Options)
        {
            _check = null;
        }

        // Answers come faster than a large file is looked at: the last look counts.
        var look = ++_looks;
        try
        {
            var preview = await inspector.InspectAsync(_upload!.Path, _upload.FileName, Options(), _visitorTimeZone, _gone.Token);
            if (look == _looks)
            {
                _preview = preview;
                _unreadable = null;
            }
        }
        catch (IOException) when (spool.Find(UploadId) is null)
        {
            await IsHereAsync();
        }
        catch (ImportProblemException problem) when (_preview is null)
        {
            _unreadable = problem.Problem;
        }
        catch (ImportProblemException problem) when (look == _looks)
        {
            // What the user changed can be changed back.
            _preview = _preview! with { Problems = [problem.Problem], Rows = [] };
        }
        catch (ImportProblemException)
        {
            // The look that followed says what is wrong now.
        }
    }

    private async Task<string> VisitorTimeZoneAsync()
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", _gone.Token, "./js/upload.js");
        return await module.InvokeAsync<string>("timeZone", _gone.Token);
    }

    private Task DecideAsync(Func<ImportOptions, ImportOptions> change)
    {
        var decided = change(_decided);
        if ((decided with { Statuses = _decided.Statuses }) != _decided)
        {
            // Read in another way, the file may have other status words.
            _statuses = [];
        }

        _startsWhenChecked = false;
        _decided = decided;
        return InspectAsync();
    }

    private async Task ChooseStoreAsync()
    {
        if (!await IsHereAsync())
        {
            return;
        }

        var remembered = _choice.Existing is { } store ? await mappings.FindAsync(_upload!.Path, store.Name, _gone.Token) : null;
        if (remembered?.Id != _remembered?.Id && (_remembered is not null || !_decided.StatesReading))
        {
            _decided = (remembered?.Options ?? Nothing) with { Statuses = _decided.Statuses };
            _remembered = remembered;
        }

        _startsWhenChecked = false;
        await InspectAsync();
    }

    private async Task ForgetAsync()
    {
        await mappings.ForgetAsync(_remembered!.Id, _gone.Token);
        _remembered = null;
        await DecideAsync(static options => Nothing with { Statuses = options.Statuses });
    }

    private async Task CheckedAsync(FileCheck check)
    {
        if (check.Options != Settled() with { DryRun = true })
        {
            return;
        }

        _check = check;
        // A word that was decided stays on the page, to be decided otherwise; one that another store knows goes.
        _statuses = [.. _statuses.Where(status => _decided.StatusOf(status.Word) is not null).UnionBy(check.Result?.UnknownStatuses ?? [], static status => status.Word)];
        if (_startsWhenChecked)
        {
            _startsWhenChecked = false;
            if (CanStart)
            {
                await StartAsync();
            }
        }
    }

    private async Task StartAsync()
    {
        if (NeedsCheck)
        {
            // Status words that nobody knows are asked about before anything is written, and only the whole file tells them.
            _startsWhenChecked = true;
            return;
        }

        _starting = true;
        try
        {
            var importId = await queue.EnqueueAsync(_upload!.Path, _upload.FileName, Settled() with { MappingName = _name }, _gone.Token);
            Navigation.NavigateTo(Links.ImportResult(importId));
        }
        catch (UploadTakenException taken)
        {
            (_missing, _taken) = (true, taken.ImportId);
        }
    }

    private async Task DiscardAsync()
    {
        if (await IsHereAsync())
        {
            spool.Remove(UploadId);
        }

        Navigation.NavigateTo(Links.Import);
    }

    /// <summary>With what the page shows as currency and time zone, chosen or found out: the totals are those of the import that would be started.</summary>
    private ImportOptions Settled() => Options() with { Currency = Currency, TimeZone = TimeZone };

    private ImportOptions Options() => _decided with
    {
        Store = _choice.Name,
        Currency = _choice.Currency,
        TimeZone = _choice.TimeZone,
        Notes = _upload!.Notes,
    };
}
