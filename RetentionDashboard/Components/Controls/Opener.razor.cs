using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RetentionDashboard.Components.Controls;

/// <summary>A button that opens a form or panel, and takes the keyboard's place back when that closes.</summary>
public sealed partial class Opener(IJSRuntime browser)
{
    private ElementReference _button;
    private bool _wasOpen;

    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    /// <summary>True where the button itself was away while its form was open, and has just come back.</summary>
    [Parameter]
    public bool IsBack { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClick { get; set; }

    [Parameter]
    public string Class { get; set; } = "button";

    [Parameter]
    public string? Title { get; set; }

    /// <summary>What a screen reader says, where that is more than the title.</summary>
    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public string? TestId { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var closed = firstRender ? IsBack : _wasOpen && !IsOpen;
        _wasOpen = IsOpen;
        if (closed)
        {
            try
            {
                await browser.InvokeVoidAsync("shell.focusIfLost", _button);
            }
            catch (JSDisconnectedException)
            {
                // The reader left.
            }
        }
    }
}
