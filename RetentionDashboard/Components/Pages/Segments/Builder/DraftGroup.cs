using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Conditions and groups of which all or any have to hold, as they are edited.</summary>
public sealed class DraftGroup : DraftNode
{
    /// <summary>True where one of them is enough.</summary>
    public bool IsAny { get; set; }

    public List<DraftNode> Parts { get; private init; } = [];

    /// <summary>The conditions in it, and in the groups in it.</summary>
    public IEnumerable<DraftRow> Rows => Parts.SelectMany(static part => part is DraftGroup group ? group.Rows : [(DraftRow)part]);

    public override DraftNode Copy() => new DraftGroup { IsNot = IsNot, IsAny = IsAny, Parts = [.. Parts.Select(static part => part.Copy())] };

    /// <summary>Moves a part up or down by one place; false where it is at the end already.</summary>
    public bool Move(DraftNode part, int step)
    {
        var place = Parts.IndexOf(part);
        var target = place + step;
        if (target < 0 || target >= Parts.Count)
        {
            return false;
        }

        (Parts[place], Parts[target]) = (Parts[target], Parts[place]);
        return true;
    }

    /// <summary>Puts a copy right after a part.</summary>
    public DraftNode Duplicate(DraftNode part)
    {
        var copy = part.Copy();
        Parts.Insert(Parts.IndexOf(part) + 1, copy);
        return copy;
    }

    /// <summary>"2.1": where a node stands, by numbers from 1; null where it is not in the group.</summary>
    public string? PlaceOf(DraftNode node)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            var number = Formats.Count(i + 1);
            if (Parts[i] == node)
            {
                return number;
            }

            if (Parts[i] is DraftGroup group && group.PlaceOf(node) is { } inner)
            {
                return number + "." + inner;
            }
        }

        return null;
    }
}
