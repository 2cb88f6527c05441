using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Layout;

/// <summary>Keeps the page that is shown under a name, or copies its address; on pages whose state is their address.</summary>
public sealed partial class SaveView(SavedViews views, NavigationManager navigation, IJSRuntime browser) : IDisposable
{
    private ElementReference _input;
    private string _name = "";
    private bool _pin;
    private bool _open;
    private bool _focus;
    private bool _saving;
    private bool _saved;
    private bool _copied;
    private ViewProblem? _problem;

    private string Address => "/" + navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await browser.InvokeVoidAsync("shell.selectText", _input);
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(() =>
    {
        (_open, _saved) = (false, false);
        StateHasChanged();
    });

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            Close();
        }
    }

    private void Toggle()
    {
        _open = !_open;
        if (_open)
        {
            (_name, _pin, _problem, _copied, _saved, _focus) = (ViewTexts.Proposal(Address), false, null, false, false, true);
        }
    }

    private void Close() => _open = false;

    private async Task SaveAsync()
    {
        _saving = true;
        var address = Address;
        var storeId = new LinkReader(address).History.StoreId is > 0 and var store ? store : (int?)null;
        _problem = Links.IsView(address) ? await views.SaveAsync(new KeptView(0, _name, address, _pin, storeId)) : ViewProblem.ForeignAddress;
        _saving = false;
        (_open, _saved) = (_problem is not null, _problem is null);
    }

    private async Task CopyAsync() => _copied = await browser.InvokeAsync<bool>("shell.copyText", navigation.Uri);
}
