using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>First step of an import: choose or drop a file. The file goes by HTTP, only its progress through the circuit.</summary>
public sealed partial class UploadPage(NavigationManager navigation, IJSRuntime js) : IAsyncDisposable
{
    private ElementReference _zone;
    private ElementReference _input;
    private DotNetObjectReference<UploadPage>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _upload;
    private string? _sending;
    private string? _problem;
    private int _percent;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await js.InvokeAsync<IJSObjectReference>("import", "./js/upload.js");
            _upload = await _module.InvokeAsync<IJSObjectReference>("attach", _zone, _input, _self);
        }
    }

    [JSInvokable]
    public Task OnStartedAsync(string fileName, long bytes)
    {
        _problem = null;
        _percent = 0;
        _sending = fileName;
        return InvokeAsync(StateHasChanged);
    }

    [JSInvokable]
    public Task OnProgressAsync(long sent, long total)
    {
        _percent = total == 0 ? 0 : (int)(100 * sent / total);
        return InvokeAsync(StateHasChanged);
    }

    [JSInvokable]
    public Task OnUploadedAsync(string id) => InvokeAsync(() => navigation.NavigateTo(Links.ImportPreview(id)));

    [JSInvokable]
    public Task OnFailedAsync(string? message)
    {
        _sending = null;
        _problem = message ?? Texts.Upload_Broken;
        return InvokeAsync(StateHasChanged);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_upload is not null)
            {
                await _upload.InvokeVoidAsync("detach");
                await _upload.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    private async Task CancelAsync()
    {
        await _upload!.InvokeVoidAsync("cancel");
        _sending = null;
    }
}
