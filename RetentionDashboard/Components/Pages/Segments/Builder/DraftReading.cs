using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>What a draft says.</summary>
/// <param name="Rule">The rule of all complete conditions; null where one of them is wrong.</param>
/// <param name="Problems">What is wrong or missing, in the sequence of the conditions.</param>
/// <param name="Nodes">Which node stands at a path of the rule.</param>
public sealed record DraftReading(SegmentRule? Rule, IReadOnlyList<DraftProblem> Problems, IReadOnlyDictionary<string, DraftNode> Nodes)
{
    /// <summary>True where everything is entered and right.</summary>
    public bool IsComplete => Problems.Count == 0;

    /// <summary>The node that an error of the rule is about.</summary>
    public DraftNode? At(RuleError error)
    {
        var path = error.Path;
        DraftNode? node;
        while (!Nodes.TryGetValue(path, out node) && path.LastIndexOf('.') is > 0 and var end)
        {
            path = path[..end];
        }

        return node;
    }
}
