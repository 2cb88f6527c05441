using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Imports;

/// <summary>What can be done about an import: cancel it, run it again or discard it, undo it.</summary>
public sealed partial class ImportActions(ImportQueue queue, ImportUndo undo, DialogService dialogs, NavigationManager navigation)
{
    private bool _busy;
    private bool _undoing;

    [Parameter, EditorRequired]
    public ImportSummary Import { get; set; } = null!;

    /// <summary>Raised after the import changed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    // None of these is cancelled when the reader leaves the page: half of it helps nobody.
    private Task CancelAsync() => DoAsync(() => queue.CancelAsync(Import.Id));

    private Task DiscardAsync() => DoAsync(() => queue.DiscardAsync(Import.Id, CancellationToken.None));

    private Task RunAgainAsync() => DoAsync(async () =>
    {
        if (await queue.RunAgainAsync(Import.Id, CancellationToken.None) is { } again)
        {
            navigation.NavigateTo(Links.ImportResult(again));
        }
    });

    private Task UndoAsync() => DoAsync(async () =>
    {
        if (await undo.CheckAsync(Import.Id, CancellationToken.None) is { } reason)
        {
            await RefuseAsync(reason);
            return;
        }

        var scope = await undo.ScopeAsync(Import.Id, CancellationToken.None);
        var sure = await dialogs.Confirm(
            UndoWords.Of(scope), Formats.Fill(Texts.Undo_Question, Import.FileName), new ConfirmOptions { OkButtonText = Texts.Undo_Confirm, CancelButtonText = Texts.Undo_Keep });
        if (sure != true)
        {
            return;
        }

        try
        {
            _undoing = true;
            StateHasChanged();
            await undo.UndoAsync(Import.Id, CancellationToken.None);
        }
        catch (ImportProblemException refused)
        {
            await RefuseAsync(refused.Problem);
        }
    });

    private async Task RefuseAsync(ImportNote reason)
    {
        var words = ImportWords.Of(reason, CultureInfo.CurrentUICulture);
        if (reason is not { Code: ImportNoteCode.UndoLaterImport, Arguments: [_, _, var blocking] })
        {
            await dialogs.Alert(words, reason.Code == ImportNoteCode.UndoDone ? Texts.Undo_Done : Texts.Undo_Refused, new AlertOptions { OkButtonText = Texts.Undo_Understood });
        }
        else if (await dialogs.Confirm(words, Texts.Undo_Refused, new ConfirmOptions { OkButtonText = Texts.Undo_SeeBlocking, CancelButtonText = Texts.Undo_Keep }) == true)
        {
            navigation.NavigateTo(Links.ImportResult(int.Parse(blocking, CultureInfo.InvariantCulture)));
        }
    }

    private async Task DoAsync(Func<Task> work)
    {
        _busy = true;
        try
        {
            await work();
        }
        finally
        {
            (_busy, _undoing) = (false, false);
        }

        await Changed.InvokeAsync();
    }
}
