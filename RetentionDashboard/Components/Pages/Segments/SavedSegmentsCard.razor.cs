using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Components.Pages.Segments.Builder;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments;

/// <summary>All saved segments: open their customers, edit, rename, duplicate, copy, remove and take back.</summary>
public sealed partial class SavedSegmentsCard(SavedSegments segments, RuleCounts counts, RuleChoicesReports choices, IJSRuntime browser)
{
    private const int MostCopies = 50;

    private IReadOnlyList<(KeptSegment Kept, RuleCount? Count)>? _rows;
    private RuleWords? _words;
    private HistoryQuery? _shown;
    private object? _state;
    private int? _renaming;
    private int? _copied;
    private KeptSegment? _removed;
    private KeptSegment? _inUse;
    private string? _problem;

    /// <summary>Whose customers are counted.</summary>
    [Parameter, EditorRequired]
    public HistoryQuery History { get; set; } = new();

    /// <summary>Another one where the orders or the settings are others.</summary>
    [Parameter]
    public object? State { get; set; }

    protected override void Leave()
    {
        segments.Changed -= OnChanged;
    }

    protected override void OnInitialized() => segments.Changed += OnChanged;

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != History || !ReferenceEquals(_state, State))
        {
            (_shown, _state) = (History, State);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var history = History;
        try
        {
            var kept = await segments.GetAsync(Leaving);
            if (await choices.GetAsync(history.StoreId, Leaving) is not { } known)
            {
                return;
            }

            KeptSegment[] readable = [.. kept.Where(static segment => segment.Rule is not null)];
            var counted = await counts.CountAsync([.. readable.Select(static segment => segment.Rule!)], history, Leaving) ?? [];
            var byId = readable.Zip(counted).ToDictionary(static pair => pair.First.Id, static pair => pair.Second);
            if (history == History)
            {
                (_rows, _words) = ([.. kept.Select(segment => (segment, byId.GetValueOrDefault(segment.Id)))], BuildWords.Of(known, kept));
            }
        }
        catch (Exception) when (Leaving.IsCancellationRequested)
        {
            // The reader left.
        }
    }

    private void OnChanged(object? sender, EventArgs e) => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        if (!Leaving.IsCancellationRequested)
        {
            StateHasChanged();
        }
    });

    private string EditAddress(KeptSegment kept) => Links.Build(History.StoreId, SegmentChoice.OfSaved(kept.Id));

    private string? ReasonOf(KeptSegment kept, RuleCount? count) =>
        kept.Error is { } unreadable ? RuleTexts.Problem(unreadable)
        : count?.Error is { } error ? RuleTexts.Reason(error, _words!)
        : null;

    private void Open(KeptSegment kept) => _renaming = _renaming == kept.Id ? null : kept.Id;

    private async Task<string?> RenameAsync(int id, string name) => await segments.RenameAsync(id, name) is { } problem ? RuleTexts.Problem(problem) : null;

    private async Task DuplicateAsync(KeptSegment kept)
    {
        Forget();
        for (var copy = 2; copy < MostCopies; copy++)
        {
            var name = Formats.Fill(Texts.Saved_CopyName, kept.Name[..Math.Min(kept.Name.Length, SavedSegments.LongestName - 4)], copy);
            var saving = await segments.SaveAsync(kept with { Id = 0, Name = name, Colour = SegmentColours.Free(_rows!.Select(static row => row.Kept.Colour)) }, static key => BuiltInSegment.Find(key) is not null);
            if (saving.Problem?.Kind != SegmentProblemKind.NameTaken)
            {
                _problem = saving.Problem is { } problem ? RuleTexts.Problem(problem) : null;
                return;
            }
        }
    }

    private async Task CopyAsync(KeptSegment kept) => _copied = await browser.InvokeAsync<bool>("shell.copyText", RuleJson.Write(kept.Rule!)) ? kept.Id : null;

    private async Task RemoveAsync(KeptSegment kept, bool evenIfUsed)
    {
        Forget();
        if (await segments.RemoveAsync(kept.Id, evenIfUsed) is not { } problem)
        {
            _removed = kept;
            return;
        }

        (_removed, _problem) = (null, Formats.Fill(Texts.Saved_InUse, kept.Name, RuleTexts.Problem(problem)));
        _inUse = problem.Kind == SegmentProblemKind.InUse ? kept : null;
    }

    private async Task UndoAsync()
    {
        if (_removed is { } kept && await segments.RestoreAsync(kept) is var problem)
        {
            (_removed, _problem) = (null, problem is null ? null : RuleTexts.Problem(problem));
        }
    }

    private void Forget() => (_problem, _inUse) = (null, null);
}
