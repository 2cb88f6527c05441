using Microsoft.AspNetCore.Components;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>A condition as it is edited.</summary>
public sealed partial class RowEditor
{
    private ElementReference _what;

    [Parameter, EditorRequired]
    public DraftRow Row { get; set; } = null!;

    /// <summary>The group that holds it.</summary>
    [Parameter, EditorRequired]
    public DraftGroup Group { get; set; } = null!;

    [CascadingParameter]
    public RuleEditing Editing { get; set; } = null!;

    private string Place => Editing.Draft.PlaceOf(Row) ?? "";

    private IReadOnlyList<DraftProblem> Problems => [.. Editing.ErrorsOf(Row)];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Editing.TakeFocus(Row, EditingPart.First))
        {
            await _what.FocusAsync();
        }
    }

    private Task TurnAsync(ChangeEventArgs change)
    {
        if (ConditionKind.Find(change.Value as string) is { } kind)
        {
            Row.Turn(kind);
        }

        return Editing.Changed(false);
    }

    private Task NegateAsync(ChangeEventArgs change)
    {
        Row.IsNot = change.Value is true;
        return Editing.Changed(false);
    }
}
