using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>
/// First step of an import: choose or drop files. They go by HTTP, only their progress through the circuit. One file is checked next; several wait
/// in a list, which the address names.
/// </summary>
public sealed partial class UploadPage(NavigationManager navigation, UploadSpool spool, IJSRuntime js) : IAsyncDisposable
{
    private readonly List<Transfer> _transfers = [];
    private readonly List<string> _arrived = [];
    private ElementReference _zone;
    private ElementReference _input;
    private DotNetObjectReference<UploadPage>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _upload;
    private bool _gone;

    private IReadOnlyList<string> Waiting => new LinkReader(navigation.Uri).Files;

    private bool IsListing => Waiting.Count > 0;

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            _self = DotNetObjectReference.Create(this);
            _module = await js.InvokeAsync<IJSObjectReference>("import", "./js/upload.js");
            if (!_gone)
            {
                _upload = await _module.InvokeAsync<IJSObjectReference>("attach", _zone, _input, _self);
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The visitor left while the page came up.
        }

        if (_gone)
        {
            await ReleaseAsync();
        }
    }

    /// <returns>Keys of the files that may be sent.</returns>
    [JSInvokable]
    public async Task<int[]> OnChosenAsync(ChosenFile[] files)
    {
        await InvokeAsync(() =>
        {
            foreach (var file in files)
            {
                _transfers.Add(new Transfer(file) { Problem = spool.ProblemOf(file.Bytes) is { } problem ? ImportWords.Of(problem, CultureInfo.CurrentUICulture) : null });
            }

            StateHasChanged();
        });
        return [.. files.Where(file => _transfers.Exists(transfer => transfer.File.Key == file.Key && transfer.Problem is null)).Select(file => file.Key)];
    }

    [JSInvokable]
    public Task OnProgressAsync(int key, long sent) => ChangeAsync(key, transfer => transfer.Sent = sent);

    /// <summary>All of it has arrived.</summary>
    /// <param name="unpacked">Bytes so far, where it is an archive or a workbook.</param>
    [JSInvokable]
    public Task OnUnpackingAsync(int key, long unpacked) => ChangeAsync(key, transfer => transfer.Unpacked = unpacked);

    /// <param name="uploadIds">Several where the file was an archive.</param>
    [JSInvokable]
    public Task OnUploadedAsync(int key, string[] uploadIds) => ChangeAsync(key, transfer =>
    {
        _transfers.Remove(transfer);
        _arrived.AddRange(uploadIds);
        GoOn();
    });

    /// <param name="message">Null where the transfer broke off.</param>
    /// <param name="again">False where the file itself is the problem.</param>
    [JSInvokable]
    public Task OnFailedAsync(int key, string? message, bool again) => ChangeAsync(key, transfer =>
    {
        // A server that stops reading looks like a broken line to the browser; a full disk is the usual reason.
        var problem = message is null ? spool.ProblemOf(transfer.File.Bytes) : null;
        transfer.Problem = message ?? (problem is null ? Texts.Upload_Broken : ImportWords.Of(problem, CultureInfo.CurrentUICulture));
        transfer.CanRetry = again;
        GoOn();
    });

    public async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= OnLocationChanged;
        _gone = true;
        await ReleaseAsync();
    }

    private async Task ReleaseAsync()
    {
        var (upload, module) = (_upload, _module);
        (_upload, _module) = (null, null);
        try
        {
            if (upload is not null)
            {
                await upload.InvokeVoidAsync("detach");
                await upload.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    private static string Stage(Transfer transfer, long unpacked) =>
        !transfer.IsPacked ? Texts.Import_Storing : unpacked == 0 ? Texts.Import_Unpacking : Formats.Fill(Texts.Import_UnpackedSoFar, Formats.Bytes(unpacked));

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);

    private Task ChangeAsync(int key, Action<Transfer> change) => InvokeAsync(() =>
    {
        if (_transfers.Find(transfer => transfer.File.Key == key) is { } known)
        {
            change(known);
            StateHasChanged();
        }
    });

    /// <summary>Once nothing is under way any more: a single file is looked at, several are listed.</summary>
    private void GoOn()
    {
        if (_arrived.Count == 0 || _transfers.Exists(static transfer => transfer.Problem is null))
        {
            return;
        }

        if (_arrived.Count == 1 && Waiting.Count == 0 && _transfers.Count == 0)
        {
            navigation.NavigateTo(Links.ImportPreview(_arrived[0]));
            return;
        }

        var all = Waiting.Concat(_arrived).ToList();
        _arrived.Clear();
        navigation.NavigateTo(Links.ImportFiles(all), replace: true);
    }

    private async Task RetryAsync(Transfer transfer)
    {
        (transfer.Problem, transfer.Sent, transfer.Unpacked) = (null, null, null);
        await _upload!.InvokeVoidAsync("retry", transfer.File.Key);
    }

    private async Task CancelAsync(Transfer transfer)
    {
        await _upload!.InvokeVoidAsync("cancel", transfer.File.Key);
        _transfers.Remove(transfer);
        GoOn();
    }
}
