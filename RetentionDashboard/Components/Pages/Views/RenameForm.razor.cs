using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Views;

/// <summary>Gives a saved view another name, in its row.</summary>
public sealed partial class RenameForm(SavedViews views)
{
    private ElementReference _input;
    private ViewProblem? _problem;
    private string _name = "";

    [Parameter, EditorRequired]
    public KeptView View { get; set; } = null!;

    /// <summary>Called when the name is kept, or the reader does not want to.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    protected override void OnInitialized() => _name = View.Name;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _input.FocusAsync();
        }
    }

    private async Task SaveAsync()
    {
        _problem = await views.SaveAsync(View with { Name = _name });
        if (_problem is null)
        {
            await OnDone.InvokeAsync();
        }
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnDone.InvokeAsync() : Task.CompletedTask;
}
