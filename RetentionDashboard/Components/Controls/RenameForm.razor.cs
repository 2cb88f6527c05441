using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace RetentionDashboard.Components.Controls;

/// <summary>Gives what is kept under a name another one, in its row.</summary>
public sealed partial class RenameForm
{
    private ElementReference _input;
    private string? _problem;
    private string _name = "";

    /// <summary>The name that it has.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Keeps another name and gives null, or says why not.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<string?>> Rename { get; set; } = null!;

    /// <summary>Called when the name is kept, or the reader does not want to.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    protected override void OnInitialized() => _name = Name;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _input.FocusAsync();
        }
    }

    private async Task SaveAsync()
    {
        _problem = await Rename(_name);
        if (_problem is null)
        {
            await OnDone.InvokeAsync();
        }
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnDone.InvokeAsync() : Task.CompletedTask;
}
