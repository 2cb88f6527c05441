using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>Second step of an import: what was detected, the mapping, the store, the first rows as they would be read.</summary>
public sealed partial class PreviewPage(
    UploadSpool spool, FileInspector inspector, ImportQueue queue, StoresReports storesReports, IJSRuntime js) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly Dictionary<ImportField, string> _map = [];
    private readonly StoreChoiceModel _choice = new();
    private IReadOnlyList<StoreInfo> _stores = [];
    private Upload? _upload;
    private FilePreview? _preview;
    private ImportNote? _unreadable;
    private string? _format;
    private string? _datePattern;
    private NumberStyle? _numbers;
    private bool _missing;
    private bool _starting;

    [Parameter]
    public string UploadId { get; set; } = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // What an import without a browser would assume is asked here.
    private IReadOnlyList<ImportNote> Warnings =>
        [.. _preview!.Warnings.Where(static note => note.Code is not (ImportNoteCode.CurrencyAssumed or ImportNoteCode.TimeZoneAssumed))];

    private bool CanStart => WhyNot is null && !_starting;

    private string? WhyNot =>
        _preview is { Problems.Count: > 0 } ? Texts.Preview_SolveProblems
        : !_choice.IsChosen ? Texts.Preview_ChooseStore
        : string.IsNullOrWhiteSpace(_choice.Name) ? Texts.Preview_NameStore
        : _choice.Currency is null && _preview?.Currency is null ? Texts.Preview_ChooseCurrency
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
        _missing = _upload is null;
        if (_upload is not null)
        {
            _stores = [.. (await storesReports.GetAsync(_gone.Token)).Where(store => !store.IsSample)];
            _choice.TimeZone = await BrowserTimeZoneAsync();
            if (_stores.Count == 0)
            {
                _choice.Choose(null);
            }

            await InspectAsync();
        }

        StateHasChanged();
    }

    private async Task InspectAsync()
    {
        if (_unreadable is not null)
        {
            return;
        }

        try
        {
            _preview = await inspector.InspectAsync(_upload!.Path, _upload.FileName, Options(), _gone.Token);
        }
        catch (ImportProblemException problem)
        {
            _unreadable = problem.Problem;
        }
    }

    private async Task<string> BrowserTimeZoneAsync()
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", _gone.Token, "./js/upload.js");
        return await module.InvokeAsync<string>("timeZone", _gone.Token);
    }

    private Task SetFormatAsync(string? format)
    {
        _format = format;
        _map.Clear();
        return InspectAsync();
    }

    private Task SetDatePatternAsync(string? pattern)
    {
        _datePattern = pattern;
        return InspectAsync();
    }

    private Task SetNumbersAsync(NumberStyle? numbers)
    {
        _numbers = numbers;
        return InspectAsync();
    }

    private Task MapAsync((ImportField Field, string Header) mapping)
    {
        _map[mapping.Field] = mapping.Header;
        return InspectAsync();
    }

    private async Task StartAsync()
    {
        _starting = true;
        var importId = await queue.EnqueueAsync(_upload!.Path, _upload.FileName, Options(), _gone.Token);
        Navigation.NavigateTo(Links.ImportResult(importId));
    }

    private void DiscardAsync()
    {
        spool.Remove(UploadId);
        Navigation.NavigateTo(Links.Import);
    }

    private ImportOptions Options() => new()
    {
        Store = _choice.Name,
        Currency = _choice.Currency ?? _preview?.Currency,
        TimeZone = _choice.TimeZone,
        Format = _format,
        Map = _map,
        DatePattern = _datePattern,
        Numbers = _numbers,
    };
}
