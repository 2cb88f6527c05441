namespace RetentionDashboard.Reports;

/// <summary>The customers whom a list is narrowed to.</summary>
internal sealed class NarrowedTo
{
    /// <param name="ids">In any sequence; one may be there twice.</param>
    public NarrowedTo(List<int> ids)
    {
        // Whom one store's text finds comes in sequence, unless somebody was merged.
        if (!IsAscending(ids))
        {
            ids.Sort();
        }

        Ids = ids;
    }

    /// <summary>Ascending; one may be there twice.</summary>
    public IReadOnlyList<int> Ids { get; }

    private static bool IsAscending(List<int> ids)
    {
        for (var place = 1; place < ids.Count; place++)
        {
            if (ids[place] < ids[place - 1])
            {
                return false;
            }
        }

        return true;
    }
}
