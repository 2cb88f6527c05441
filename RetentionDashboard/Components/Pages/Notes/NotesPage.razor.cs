using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Notes;

/// <summary>All notes of days of a store, newest first, to write, change and remove; a removed one can be brought back.</summary>
public sealed partial class NotesPage(DateNotes dates, Snapshots snapshots, NavigationManager navigation)
    : AddressedPage(navigation, snapshots, Links.NotesPath)
{
    private IReadOnlyList<NotedDay>? _notes;
    private int? _storeId;
    private NotedDay? _changed;
    private NotedDay? _removed;
    private int? _left;
    private bool _isWriting;

    protected override Task OnInitializedAsync()
    {
        dates.Changed += OnNotesChanged;
        return base.OnInitializedAsync();
    }

    protected override void Leave()
    {
        base.Leave();
        dates.Changed -= OnNotesChanged;
    }

    protected override async Task LoadAsync()
    {
        _storeId = await Snapshots.ShownStoreAsync(new LinkReader(Navigation.Uri).History.StoreId, Leaving) ?? StoreInfo.AllStores;
        var notes = await dates.GetAsync(_storeId.Value, Leaving);
        // Somebody else may remove the note that is being changed here: its row stays until it is saved or left.
        _notes = _changed is { } changed && notes.All(note => note.Id != changed.Id) ? [.. notes.Append(changed).OrderBy(static note => note.Day).ThenBy(static note => note.Id)] : notes;
    }

    private void OnNotesChanged(object? sender, EventArgs e) => Reload();

    private Task AddAsync()
    {
        if (_isWriting && _changed is null)
        {
            return Close();
        }

        Write(null);
        return Task.CompletedTask;
    }

    private void Write(NotedDay? changed) => (_changed, _isWriting, _removed) = (changed, true, null);

    private async Task Close()
    {
        (_left, _changed, _isWriting) = (_changed?.Id, null, false);
        await LoadAsync();
    }

    private async Task RemoveAsync(NotedDay note)
    {
        await dates.RemoveAsync(note.Id, Leaving);
        (_removed, _left) = (note, null);
        await LoadAsync();
    }

    private async Task RestoreAsync()
    {
        if (_removed is { } note)
        {
            _removed = null;
            await dates.SaveAsync(note with { Id = 0 }, Leaving);
            await LoadAsync();
        }
    }
}
