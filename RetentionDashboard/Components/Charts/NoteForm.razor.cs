using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Charts;

/// <summary>Writes or changes a note of a day.</summary>
public sealed partial class NoteForm(DateNotes notes)
{
    private ElementReference _date;
    private ElementReference _words;
    private DateOnly? _day;
    private string? _text;
    private bool _ofEveryStore;
    private DateNoteProblem? _problem;

    /// <summary>The store whose page this is; the sum of all stores writes notes of every store.</summary>
    [Parameter, EditorRequired]
    public required int StoreId { get; set; }

    /// <summary>The note to change; null writes a new one.</summary>
    [Parameter]
    public NotedDay? Changed { get; set; }

    /// <summary>The day that a new note begins with.</summary>
    [Parameter]
    public DateOnly? Around { get; set; }

    /// <summary>Called when the note is kept, or the reader does not want to.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    protected override void OnInitialized()
    {
        _day = Changed?.Day ?? Around;
        _text = Changed?.Text;
        _ofEveryStore = Changed is { StoreId: null };
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await (_day is null ? _date : _words).FocusAsync();
        }
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnDone.InvokeAsync() : Task.CompletedTask;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task SaveAsync()
    {
        _problem = DateNotes.ProblemOf(_day, _text);
        if (_problem is not null || _day is not { } day)
        {
            return;
        }

        int? store = _ofEveryStore ? null : StoreId != StoreInfo.AllStores ? StoreId : Changed?.StoreId;
        await notes.SaveAsync(new NotedDay(Changed?.Id ?? 0, store, day, _text ?? ""));
        await OnDone.InvokeAsync();
    }
}
