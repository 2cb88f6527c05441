namespace RetentionDashboard.Import.Formats;

/// <summary>Tells a system by the header names that only its exports have.</summary>
internal static class Signature
{
    /// <summary>More than the generic format can reach, however many of its words a header has.</summary>
    private const int Claimed = 100;

    /// <param name="needed">Every one of them must be there; of alternatives written as "a|b", one.</param>
    /// <param name="least">So many of the telling ones must be there: columns are dropped and reworded in true files.</param>
    public static int Score(IReadOnlySet<string> names, ReadOnlySpan<string> needed, int least, ReadOnlySpan<string> telling)
    {
        foreach (var name in needed)
        {
            if (!name.Split('|').Any(names.Contains))
            {
                return 0;
            }
        }

        var found = 0;
        foreach (var name in telling)
        {
            found += names.Contains(name) ? 1 : 0;
        }

        return found >= least ? Claimed + found + needed.Length : 0;
    }
}
