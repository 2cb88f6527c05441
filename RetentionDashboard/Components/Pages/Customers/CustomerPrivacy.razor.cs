using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Customers;

/// <summary>The part of a customer's page that hands out what is held of them, and erases it once a word was typed.</summary>
public sealed partial class CustomerPrivacy(CustomerErasure erasure, CustomerMerges merges, IJSRuntime browser)
{
    private const string AuthorKey = "author";
    private const int MostLinked = 10;
    private string? _author;
    private string _typed = "";
    private bool _asked;
    private bool _erasing;
    private bool _isLeftInFile;
    private int _merged;
    private IReadOnlyList<int>? _alike;
    private int _shown;

    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    [Parameter, EditorRequired]
    public int StoreId { get; set; }

    [Parameter, EditorRequired]
    public IdentityKind Kind { get; set; }

    [Parameter, EditorRequired]
    public string Identity { get; set; } = "";

    [Parameter]
    public string? Name { get; set; }

    /// <summary>Raised after the customer was erased.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private bool IsConfirmed => string.Equals(_typed.Trim(), Texts.Privacy_Erase_Word, StringComparison.OrdinalIgnoreCase);

    protected override void OnParametersSet()
    {
        if (_shown != CustomerId)
        {
            (_shown, _isLeftInFile) = (CustomerId, false);
            Cancel();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _author = await browser.InvokeAsync<string?>("shell.recall", AuthorKey);
            StateHasChanged();
        }
    }

    private async Task ExportAsync()
    {
        try
        {
            await browser.InvokeVoidAsync("shell.remember", AuthorKey, _author ?? "");
            await browser.InvokeVoidAsync("shell.download", Links.PersonalData(CustomerId, _author));
        }
        catch (JSDisconnectedException)
        {
            // The reader left.
        }
    }

    private async Task AskAsync()
    {
        if (_asked)
        {
            Cancel();
            return;
        }

        _asked = true;
        try
        {
            _merged = (await merges.OfAsync(CustomerId, Leaving)).Count;
            _alike = await erasure.OthersAlikeAsync(CustomerId, Leaving);
        }
        catch (Exception) when (Leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    }

    private async Task RewriteAsync()
    {
        _erasing = true;
        await RewrittenAsync(() => erasure.RewriteAsync(CancellationToken.None));
        _erasing = false;
    }

    private async Task RewrittenAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
            _isLeftInFile = false;
        }
        catch (DatabaseNotRewrittenException)
        {
            _isLeftInFile = true;
        }
    }

    private void Cancel() => (_asked, _typed, _alike, _merged) = (false, "", null, 0);

    private async Task EraseAsync()
    {
        if (_erasing || !IsConfirmed)
        {
            return;
        }

        _erasing = true;
        try
        {
            // Not cancelled when the reader leaves the page: half an erasure helps nobody.
            await RewrittenAsync(() => erasure.EraseAsync(CustomerId, _author, CancellationToken.None));
            await browser.InvokeVoidAsync("shell.remember", AuthorKey, _author ?? "");
            Cancel();
            await Changed.InvokeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The reader left.
        }
        finally
        {
            _erasing = false;
        }
    }
}
