namespace RetentionDashboard.Forecast;

/// <summary>A trait whose rare levels are one, and the unknown another.</summary>
/// <param name="Key">Key of the trait.</param>
/// <param name="Levels">Names of the levels, the one of most customers first; null is the rare ones together, or the unknown.</param>
/// <param name="Unknown">Place of the customers whose level is not known; -1 where there are none.</param>
/// <param name="LevelOf">By customer: the place of their level.</param>
/// <param name="TooRare">Levels that were folded.</param>
internal sealed record FoldedTrait(string Key, IReadOnlyList<string?> Levels, int Unknown, int[] LevelOf, IReadOnlyList<RareLevel> TooRare)
{
    public static FoldedTrait Of(LeavingTrait trait, IReadOnlyList<bool?> left, int fewest, int most)
    {
        var (counts, unknown) = (new int[trait.Levels.Count], 0);
        for (var customer = 0; customer < left.Count; customer++)
        {
            if (left[customer] is null)
            {
                continue;
            }

            if (trait.LevelOf[customer] is >= 0 and var level)
            {
                counts[level]++;
            }
            else
            {
                unknown++;
            }
        }

        int[] kept = [.. Enumerable.Range(0, counts.Length).Where(level => counts[level] >= fewest).OrderByDescending(level => counts[level]).ThenBy(static level => level).Take(most)];
        var places = Enumerable.Repeat(kept.Length, counts.Length).ToArray();
        for (var place = 0; place < kept.Length; place++)
        {
            places[kept[place]] = place;
        }

        RareLevel[] rare = [.. Enumerable.Range(0, counts.Length).Where(level => counts[level] > 0 && places[level] == kept.Length).Select(level => new RareLevel(trait.Key, trait.Levels[level]))];
        var ofUnknown = kept.Length + (rare.Length > 0 ? 1 : 0);
        List<string?> levels = [.. kept.Select(level => trait.Levels[level])];
        levels.AddRange(Enumerable.Repeat<string?>(null, ofUnknown - kept.Length + (unknown > 0 ? 1 : 0)));
        return new FoldedTrait(trait.Key, levels, unknown > 0 ? ofUnknown : -1, [.. trait.LevelOf.Select(level => level < 0 ? ofUnknown : places[level])], rare);
    }
}
