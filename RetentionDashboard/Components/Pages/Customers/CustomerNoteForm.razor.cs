using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>Writes or changes a note about a customer. The browser remembers who writes.</summary>
public sealed partial class CustomerNoteForm(CustomerNotes notes, IJSRuntime browser)
{
    private const string AuthorKey = "author";
    private ElementReference _words;
    private string? _text;
    private string? _author;
    private bool _isWrong;

    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    /// <summary>The note to change; one without a number is new.</summary>
    [Parameter, EditorRequired]
    public required KeptNote Note { get; set; }

    /// <summary>Called when the note is kept, or the reader does not want to.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    protected override void OnInitialized() => (_text, _author) = (Note.Text, Note.Author);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        await _words.FocusAsync();
        if (Note.Id == 0)
        {
            _author ??= await browser.InvokeAsync<string?>("shell.recall", AuthorKey);
            StateHasChanged();
        }
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnDone.InvokeAsync() : Task.CompletedTask;

    private async Task SaveAsync()
    {
        _isWrong = !CustomerNotes.CanHold(_text);
        if (_isWrong)
        {
            return;
        }

        await notes.SaveAsync(StoreId, Note with { Text = _text!, Author = _author });
        if (Note.Id == 0)
        {
            await browser.InvokeVoidAsync("shell.remember", AuthorKey, _author ?? "");
        }

        await OnDone.InvokeAsync();
    }
}
