using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>What every row of a rule that is edited has to know, and whom it tells that it changed.</summary>
public sealed class RuleEditing
{
    /// <summary>How deep groups can be begun in groups; a rule from elsewhere may go deeper.</summary>
    public const int DeepestGroup = 6;

    /// <summary>The whole rule.</summary>
    public required DraftGroup Draft { get; init; }

    /// <summary>Values that the store's orders have.</summary>
    public required RuleChoices Choices { get; init; }

    /// <summary>Saved segments that the rule can ask about.</summary>
    public required IReadOnlyList<KeptSegment> Segments { get; init; }

    /// <summary>Called after a change; true where it was typed and may go on.</summary>
    public required Func<bool, Task> Changed { get; init; }

    /// <summary>Reads the store's cities, which are not read with the orders.</summary>
    public required Func<Task<IReadOnlyList<RuleChoice>>> Cities { get; init; }

    /// <summary>Names of products and segments.</summary>
    public required RuleWords Words { get; init; }

    /// <summary>What is wrong or missing.</summary>
    public IReadOnlyList<DraftProblem> Problems { get; set; } = [];

    /// <summary>True where the reader wanted to save: what is missing is then as wrong as what cannot be read.</summary>
    public bool IsStrict { get; set; }

    /// <summary>Where the keyboard goes on after the next drawing; null where it stays.</summary>
    public (DraftNode Node, EditingPart Part)? Focus { get; set; }

    /// <summary>What is wrong with a field; null where nothing is.</summary>
    public DraftProblem? ProblemOf(DraftNode node, DraftField field) => Problems.FirstOrDefault(problem => problem.Node == node && problem.Field == field);

    /// <summary>What is wrong with a condition or a group; what is merely missing is not, until the reader wants to save.</summary>
    public IEnumerable<DraftProblem> ErrorsOf(DraftNode node) => Problems.Where(problem => problem.Node == node && (IsStrict || !problem.IsMissing));

    /// <summary>True once where the keyboard is to go on at this part of this node.</summary>
    public bool TakeFocus(DraftNode node, EditingPart part)
    {
        if (Focus != (node, part))
        {
            return false;
        }

        Focus = null;
        return true;
    }
}
