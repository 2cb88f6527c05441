using Microsoft.AspNetCore.Components;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Name, description and colour of a segment, and the button that keeps it.</summary>
public sealed partial class SaveSegment(SavedSegments segments)
{
    private string _name = "";
    private string _description = "";
    private int _colour;
    private bool _saving;
    private bool _saved;
    private bool _isUnready;
    private SegmentProblem? _problem;
    private int? _shown;

    /// <summary>The segment that is changed; null for a new one.</summary>
    [Parameter]
    public KeptSegment? Kept { get; set; }

    /// <summary>A colour that no other segment has, for a new one.</summary>
    [Parameter]
    public int FreeColour { get; set; }

    /// <summary>The rule to keep; null, once the page says what is wrong, where it cannot be.</summary>
    [Parameter, EditorRequired]
    public Func<SegmentRule?> Rule { get; set; } = static () => null;

    /// <summary>Address of the list of segments.</summary>
    [Parameter, EditorRequired]
    public string ListAddress { get; set; } = "";

    /// <summary>Called with the number of what was kept.</summary>
    [Parameter]
    public EventCallback<int> OnSaved { get; set; }

    /// <summary>Called with an error of the rule.</summary>
    [Parameter]
    public EventCallback<RuleError> OnError { get; set; }

    protected override void OnParametersSet()
    {
        if (_shown == (Kept?.Id ?? 0))
        {
            return;
        }

        // What was typed for a new segment is what was kept a moment ago.
        _saved = _saved && _shown == 0;
        _shown = Kept?.Id ?? 0;
        (_name, _description, _colour) = Kept is null ? ("", "", FreeColour) : (Kept.Name, Kept.Description ?? "", Kept.Colour);
        (_problem, _isUnready) = (null, false);
    }

    private async Task SaveAsync(bool asNew)
    {
        _saved = false;
        _problem = null;
        var ready = Rule();
        _isUnready = ready is null;
        if (ready is not { } rule)
        {
            return;
        }

        _saving = true;
        // Not cancelled when the reader leaves: they pressed Save.
        var saving = await segments.SaveAsync(
            new KeptSegment(asNew ? 0 : Kept?.Id ?? 0, _name, _description, _colour, rule), static key => BuiltInSegment.Find(key) is not null, CancellationToken.None);
        _saving = false;
        _problem = saving.Problem;
        _saved = saving.Problem is null;
        if (saving.Problem?.Error is { } error)
        {
            await OnError.InvokeAsync(error);
        }
        else if (_saved)
        {
            await OnSaved.InvokeAsync(saving.Id);
        }
    }
}
