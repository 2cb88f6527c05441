using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Moves, copies and removes a condition or a group within the one that holds it.</summary>
public sealed partial class NodeActs
{
    private ElementReference _up;
    private ElementReference _down;

    [Parameter, EditorRequired]
    public DraftNode Node { get; set; } = null!;

    /// <summary>The group that holds it.</summary>
    [Parameter, EditorRequired]
    public DraftGroup Group { get; set; } = null!;

    [CascadingParameter]
    public RuleEditing Editing { get; set; } = null!;

    private bool IsFirst => Group.Parts[0] == Node;

    private bool IsLast => Group.Parts[^1] == Node;

    // A row that moved was taken out of the page and put back, which loses the keyboard's place.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Editing.TakeFocus(Node, EditingPart.Up))
        {
            await _up.FocusAsync();
        }
        else if (Editing.TakeFocus(Node, EditingPart.Down))
        {
            await _down.FocusAsync();
        }
    }

    private string Named(string text) => Formats.Fill(text, Editing.Draft.PlaceOf(Node));

    private Task MoveAsync(int step)
    {
        if (!Group.Move(Node, step))
        {
            return Task.CompletedTask;
        }

        Editing.Focus = (Node, step < 0 ? EditingPart.Up : EditingPart.Down);
        return Editing.Changed(false);
    }

    private Task DuplicateAsync()
    {
        Editing.Focus = (Group.Duplicate(Node), EditingPart.First);
        return Editing.Changed(false);
    }

    private Task RemoveAsync()
    {
        Group.Parts.Remove(Node);
        Editing.Focus = (Group, EditingPart.Add);
        return Editing.Changed(false);
    }
}
