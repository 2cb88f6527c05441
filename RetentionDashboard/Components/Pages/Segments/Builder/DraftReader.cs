using RetentionDashboard.Localization;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Reads the rule that a draft says, and what keeps it from saying one.</summary>
public sealed class DraftReader
{
    private readonly List<DraftProblem> _problems = [];
    private readonly Dictionary<string, DraftNode> _nodes = [];

    private DraftReader()
    {
    }

    /// <summary>Conditions that nothing was entered for yet are left out, and so are groups without any.</summary>
    public static DraftReading Read(DraftGroup draft)
    {
        var reader = new DraftReader();
        var rule = reader.RuleOf(draft, RuleJson.Root) ?? new AllOf([]);
        var isWrong = reader._problems.Exists(static problem => !problem.IsMissing);
        return new DraftReading(isWrong ? null : rule, reader._problems, reader._nodes);
    }

    private SegmentRule? RuleOf(DraftNode node, string path)
    {
        _nodes[path] = node;
        var inner = node.IsNot ? path + ".rule" : path;
        _nodes[inner] = node;
        var rule = node is DraftGroup group ? GroupOf(group, inner) : RowReader.Read((DraftRow)node, _problems);
        return rule is not null && node.IsNot ? new Negation(rule) : rule;
    }

    private SegmentRule? GroupOf(DraftGroup group, string path)
    {
        if (group.Parts.Count == 0)
        {
            _problems.Add(new DraftProblem(group, DraftField.Whole, Texts.Build_NoCondition, IsMissing: true));
            return null;
        }

        var parts = new List<SegmentRule>();
        foreach (var part in group.Parts)
        {
            if (RuleOf(part, RuleErrors.Place(path, parts.Count)) is { } rule)
            {
                parts.Add(rule);
            }
        }

        return parts.Count == 0 ? null : group.IsAny ? new AnyOf(parts) : new AllOf(parts);
    }
}
