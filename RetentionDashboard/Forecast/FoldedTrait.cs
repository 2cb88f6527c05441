namespace RetentionDashboard.Forecast;

/// <summary>A trait whose rare and unknown levels are one.</summary>
/// <param name="Key">Key of the trait.</param>
/// <param name="Levels">Names of the levels, the one of most customers first; null is what was folded.</param>
/// <param name="LevelOf">By customer: the place of their level.</param>
/// <param name="TooRare">Levels that were folded.</param>
internal sealed record FoldedTrait(string Key, IReadOnlyList<string?> Levels, int[] LevelOf, IReadOnlyList<RareLevel> TooRare)
{
    public static FoldedTrait Of(LeavingTrait trait, IReadOnlyList<bool?> left, int fewest, int most)
    {
        var counts = new int[trait.Levels.Count];
        for (var customer = 0; customer < left.Count; customer++)
        {
            if (left[customer] is not null && trait.LevelOf[customer] is >= 0 and var level)
            {
                counts[level]++;
            }
        }

        int[] kept = [.. Enumerable.Range(0, counts.Length).Where(level => counts[level] >= fewest).OrderByDescending(level => counts[level]).ThenBy(static level => level).Take(most)];
        var places = Enumerable.Repeat(kept.Length, counts.Length).ToArray();
        for (var place = 0; place < kept.Length; place++)
        {
            places[kept[place]] = place;
        }

        int[] levelOf = [.. trait.LevelOf.Select(level => level < 0 ? kept.Length : places[level])];
        var folds = Enumerable.Range(0, left.Count).Any(customer => left[customer] is not null && levelOf[customer] == kept.Length);
        string?[] levels = [.. kept.Select(level => trait.Levels[level])];
        return new FoldedTrait(
            trait.Key,
            folds ? [.. levels, null] : levels,
            levelOf,
            [.. Enumerable.Range(0, counts.Length).Where(level => counts[level] > 0 && !kept.Contains(level)).Select(level => new RareLevel(trait.Key, trait.Levels[level]))]);
    }
}
