namespace RetentionDashboard.Metrics;

/// <summary>Where one member of a group stands in it by a value.</summary>
/// <param name="Value">The member's own value.</param>
/// <param name="Mean">Mean of the whole group, the member included.</param>
/// <param name="Fewer">Others with a lower value.</param>
/// <param name="Same">Others with the same value.</param>
/// <param name="More">Others with a higher value.</param>
public sealed record Standing(decimal Value, Ratio Mean, int Fewer, int Same, int More)
{
    /// <summary>Members besides the one.</summary>
    public int Others => Fewer + Same + More;

    /// <summary>Others with a lower value ÷ others.</summary>
    public Ratio Below => new(Fewer, Others);

    /// <summary>Others with the same value ÷ others.</summary>
    public Ratio Equal => new(Same, Others);

    /// <summary>Percentile rank, 0 to 1: others with a lower value and half of those with the same one ÷ others (mid-rank); null without others.</summary>
    public decimal? Percentile => new Ratio(Fewer + (Same / 2m), Others).Value;

    /// <summary>Compares a member with its group.</summary>
    /// <param name="member">The member.</param>
    /// <param name="group">All members, each once.</param>
    /// <param name="value">What is compared.</param>
    /// <exception cref="ArgumentException">The member is not in the group.</exception>
    public static Standing Of(int member, IReadOnlyList<int> group, Func<int, decimal> value)
    {
        var own = value(member);
        var (fewer, same, more) = (0, 0, 0);
        var sum = 0m;
        foreach (var one in group)
        {
            var other = value(one);
            sum += other;
            fewer += other < own ? 1 : 0;
            same += other == own ? 1 : 0;
            more += other > own ? 1 : 0;
        }

        return same > 0
            ? new Standing(own, new Ratio(sum, group.Count), fewer, same - 1, more)
            : throw new ArgumentException("The member is not in the group.", nameof(member));
    }
}
