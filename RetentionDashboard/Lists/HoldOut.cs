namespace RetentionDashboard.Lists;

/// <summary>A random share of a list that is not written to, so that what the writing did can be seen beside them.</summary>
/// <param name="Kept">Ids of the customers in the file, ascending.</param>
/// <param name="HeldOut">Ids of those held out, ascending.</param>
public sealed record HoldOut(IReadOnlyList<int> Kept, IReadOnlyList<int> HeldOut)
{
    /// <summary>The largest share in percent.</summary>
    public const int MostPercent = 90;

    /// <summary>
    /// Draws <paramref name="percent"/> of the customers, rounded to whole ones (half up), without replacement: the first steps of a Fisher-Yates shuffle
    /// of the ids in ascending order, by <see cref="SplitMix64"/>. The same seed and customers give the same draw, in whatever order they come.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and <see cref="MostPercent"/>.</exception>
    public static HoldOut Draw(IEnumerable<int> customerIds, int percent, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, MostPercent);
        var ids = customerIds.Order().ToArray();
        var size = CountOf(ids.Length, percent);
        var random = new SplitMix64((uint)seed);
        for (var place = 0; place < size; place++)
        {
            var other = place + random.Below(ids.Length - place);
            (ids[place], ids[other]) = (ids[other], ids[place]);
        }

        return new HoldOut([.. ids[size..].Order()], [.. ids[..size].Order()]);
    }

    /// <summary>Customers held out of a list of <paramref name="customers"/>.</summary>
    public static int CountOf(int customers, int percent) => (int)((((long)customers * percent) + 50) / 100);
}
