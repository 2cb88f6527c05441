using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Builds a segment out of conditions. Its address holds the rule, so that every step can be walked back, loaded anew and shared.</summary>
public sealed partial class BuildPage(
    RuleCounts counts, RuleChoicesReports choices, SavedSegments segments, Snapshots snapshots, NavigationManager navigation, IJSRuntime browser)
    : AddressedPage(navigation, snapshots, Links.BuildPath)
{
    // Whoever types goes on typing.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private IReadOnlyList<KeptSegment> _segments = [];
    private (int? Store, SegmentChoice? Segment, string? Rule)? _shown;
    private RuleEditing? _editing;
    private DraftReading? _reading;
    private KeptSegment? _kept;
    private RuleCount? _count;
    private RuleError? _unreadable;
    private string? _raw;
    private CancellationTokenSource? _settling;
    private bool _isStep;
    private bool _isCounting;
    private bool _isTooLong;
    private bool _isGone;
    private bool _loaded;

    private string Title => _kept is { } kept ? Formats.Fill(Texts.Build_TitleOf, kept.Name) : Texts.Build_Title;

    private string ListAddress => Links.Segments(new SegmentsQuery { History = new HistoryQuery { StoreId = _shown?.Store } });

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private string Text => _raw ?? (_reading?.Rule is { } rule ? RuleJson.Write(rule) : "");

    private string Sentence => _reading?.Rule is { } rule ? RuleTexts.Sentence(rule, _editing!.Words) : Texts.Build_NoSentence;

    /// <summary>The customers of the rule as it stands; null where its address would be too long.</summary>
    private string? CustomersAddress => _reading is { IsComplete: true, Rule: { } rule }
        && Links.Customers(new HistoryQuery { StoreId = _shown?.Store }, _kept is { } kept && kept.Rule == rule ? SegmentChoice.OfSaved(kept.Id) : SegmentChoice.Of(rule)) is { Length: <= Links.LongestBuild } address
        ? address : null;

    private int FreeColour => SegmentColours.Free(_segments.Select(static kept => kept.Colour));

    private IReadOnlyList<DraftProblem> Errors => [.. _reading!.Problems.Where(problem => _editing!.IsStrict || !problem.IsMissing)];

    protected override async Task LoadAsync()
    {
        var uri = Navigation.Uri;
        var reader = new LinkReader(uri);
        var asked = (reader.History.StoreId, reader.History.Segment, reader.Rule);
        var known = await choices.GetAsync(asked.StoreId, Leaving);
        var kept = await segments.GetAsync(Leaving);
        if (uri != Navigation.Uri)
        {
            return;
        }

        (_loaded, _segments) = (true, kept);
        if (known is null)
        {
            _editing = null;
        }
        else if (_shown != asked)
        {
            _shown = asked;
            Open(known);
            _ = RecountAsync();
        }
        else if (!ReferenceEquals(known, _editing?.Choices))
        {
            // The orders or the settings are others now; the draft stays.
            Edit(_editing!.Draft, known);
            _ = RecountAsync();
        }
    }

    protected override void Leave()
    {
        base.Leave();
        _settling?.Cancel();
    }

    private void Open(RuleChoices known)
    {
        var (_, segment, text) = _shown!.Value;
        _kept = segment?.Saved is { } number ? _segments.FirstOrDefault(kept => kept.Id == number) : null;
        _isGone = segment?.Saved is not null && _kept is null;
        var (rule, error) = text is not null ? RuleJson.Read(text)
            : _kept is { } kept ? new RuleReading(kept.Rule, kept.Error)
            : new RuleReading(segment?.BuiltIn is { } builtIn ? new InSegment(builtIn.Key) : segment?.Rule, null);
        (_unreadable, _raw, _isTooLong) = (error, error is null ? null : text ?? _kept?.Json, false);
        Edit(Drafts.Of(rule), known);
    }

    private void Edit(DraftGroup draft, RuleChoices known)
    {
        IReadOnlyList<KeptSegment> others = [.. _segments.Where(kept => kept.Id != _kept?.Id)];
        _editing = new RuleEditing
        {
            Draft = draft,
            Choices = known,
            Segments = others,
            Changed = ChangedAsync,
            Cities = async () => await choices.GetCitiesAsync(_shown?.Store, Leaving) ?? [],
            Words = BuildWords.Of(known, _segments),
        };
        Read();
    }

    private void Read()
    {
        var editing = _editing!;
        var reading = DraftReader.Read(editing.Draft);
        if (reading.Rule is { } rule && RuleErrors.Of(rule, SavedRule, static key => BuiltInSegment.Find(key) is not null, _kept?.Id) is { } error && !IsForWant(error, reading))
        {
            var problem = new DraftProblem(reading.At(error) ?? editing.Draft, DraftField.Segment, RuleTexts.Reason(error, editing.Words));
            reading = reading with { Rule = null, Problems = [.. reading.Problems, problem] };
        }

        _reading = reading;
        editing.Problems = reading.Problems;
    }

    // A rule without a condition asks for everybody: that can be counted, though not kept.
    private static bool IsForWant(RuleError error, DraftReading reading) => error.Problem == RuleProblem.Empty && reading.Rule is AllOf { Of.Count: 0 };

    private SegmentRule? SavedRule(int number) => _segments.FirstOrDefault(kept => kept.Id == number)?.Rule;

    private Task UseAsync(SegmentRule rule)
    {
        Edit(Drafts.Of(rule), _editing!.Choices);
        return ChangedAsync(isTyped: false);
    }

    private async Task ChangedAsync(bool isTyped)
    {
        (_unreadable, _raw) = (null, null);
        _isStep |= !isTyped;
        Read();
        StateHasChanged();
        _settling?.Cancel();
        using var settling = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        _settling = settling;
        try
        {
            await Task.Delay(Pause, settling.Token);
            // The pause may have ended a moment before it was outdated.
            settling.Token.ThrowIfCancellationRequested();
            WriteAddress();
            await CountAsync(settling.Token);
        }
        catch (OperationCanceledException)
        {
            // The rule is another one by now, or the reader left.
        }
        finally
        {
            if (_settling == settling)
            {
                _settling = null;
            }
        }
    }

    // What was chosen is a step that the back button takes back; what was typed is not, letter by letter.
    private void WriteAddress()
    {
        if (_reading?.Rule is not { } rule)
        {
            return;
        }

        var text = rule is AllOf { Of.Count: 0 } ? null : RuleJson.Write(rule);
        _isTooLong = Links.Build(_shown!.Value.Store, _shown.Value.Segment, text).Length > Links.LongestBuild;
        var shown = _shown.Value with { Rule = _isTooLong ? null : text };
        if (shown == _shown)
        {
            return;
        }

        _shown = shown;
        Navigation.NavigateTo(Links.Build(shown.Store, shown.Segment, shown.Rule), replace: !_isStep);
        _isStep = false;
    }

    // The page stands before its first numbers do.
    private async Task RecountAsync()
    {
        try
        {
            await CountAsync();
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or ObjectDisposedException))
        {
            await DispatchExceptionAsync(problem);
        }
    }

    private async Task CountAsync(CancellationToken cancellationToken = default)
    {
        if (_reading?.Rule is not { } rule)
        {
            // The numbers stay those of the rule before.
            _isCounting = false;
            return;
        }

        _isCounting = true;
        StateHasChanged();
        try
        {
            var count = await counts.CountAsync(rule, new HistoryQuery { StoreId = _shown!.Value.Store }, cancellationToken.CanBeCanceled ? cancellationToken : Leaving);
            if (_reading?.Rule == rule)
            {
                (_count, _isCounting) = (count, false);
            }
        }
        catch (OperationCanceledException) when (_settling is null || Leaving.IsCancellationRequested)
        {
            _isCounting = false;
        }

        StateHasChanged();
    }

    private SegmentRule? RuleToSave()
    {
        _editing!.IsStrict = true;
        StateHasChanged();
        return _reading is { IsComplete: true, Rule: { } rule } ? rule : null;
    }

    private async Task KeepAsync(int id)
    {
        _settling?.Cancel();
        _segments = await segments.GetAsync(Leaving);
        (_isTooLong, _isStep) = (false, false);
        _kept = _segments.FirstOrDefault(kept => kept.Id == id);
        _shown = (_shown!.Value.Store, SegmentChoice.OfSaved(id), null);
        Navigation.NavigateTo(Links.Build(_shown.Value.Store, _shown.Value.Segment, null), replace: true);
        Edit(_editing!.Draft, _editing.Choices);
        await CountAsync();
    }

    private void Name(RuleError error)
    {
        var problem = new DraftProblem(_reading!.At(error) ?? _editing!.Draft, DraftField.Whole, RuleTexts.Reason(error, _editing!.Words));
        _editing!.Problems = [.. _reading.Problems, problem];
        _reading = _reading with { Problems = _editing.Problems };
    }

    private string Said(DraftProblem problem) => _editing!.Draft.PlaceOf(problem.Node) is { } place ? Formats.Fill(Texts.Rules_ProblemAt, place, problem.Text) : problem.Text;

    private async Task GoToAsync(DraftProblem problem) => await browser.InvokeVoidAsync("shell.focusInside", problem.Node.Id);
}
