using Microsoft.AspNetCore.Components;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>A group of conditions as it is edited.</summary>
public sealed partial class GroupEditor
{
    private ElementReference _join;
    private ElementReference _add;

    [Parameter, EditorRequired]
    public DraftGroup Group { get; set; } = null!;

    /// <summary>The group that holds it; null for the whole rule.</summary>
    [Parameter]
    public DraftGroup? Parent { get; set; }

    [Parameter]
    public int Depth { get; set; }

    [CascadingParameter]
    public RuleEditing Editing { get; set; } = null!;

    private string? Place => Parent is null ? null : Editing.Draft.PlaceOf(Group);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Editing.TakeFocus(Group, EditingPart.First))
        {
            await _join.FocusAsync();
        }
        else if (Editing.TakeFocus(Group, EditingPart.Add))
        {
            await _add.FocusAsync();
        }
    }

    private Task JoinAsync(ChangeEventArgs change)
    {
        Group.IsAny = change.Value as string == "any";
        return Editing.Changed(false);
    }

    private Task NegateAsync(ChangeEventArgs change)
    {
        Group.IsNot = change.Value is true;
        return Editing.Changed(false);
    }

    private Task AddRowAsync()
    {
        var row = new DraftRow(ConditionKind.Of(CustomerFigure.Recency));
        Group.Parts.Add(row);
        Editing.Focus = (row, EditingPart.First);
        return Editing.Changed(false);
    }

    private Task AddGroupAsync()
    {
        var group = new DraftGroup { IsAny = !Group.IsAny };
        group.Parts.Add(new DraftRow(ConditionKind.Of(CustomerFigure.Recency)));
        Group.Parts.Add(group);
        Editing.Focus = (group, EditingPart.First);
        return Editing.Changed(false);
    }
}
