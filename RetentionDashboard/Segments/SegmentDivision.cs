namespace RetentionDashboard.Segments;

/// <summary>A way to divide customers: everybody who is one on a day is in exactly one of its parts on that day.</summary>
public sealed class SegmentDivision
{
    /// <summary>Most parts that a division can have.</summary>
    internal const int MostParts = byte.MaxValue;

    private readonly Func<CustomerSegments, byte[]> _places;

    private SegmentDivision(IReadOnlyList<string?> keys, Func<CustomerSegments, byte[]> places) => (Keys, _places) = (keys, places);

    /// <summary>Keys of the parts, in the sequence in which they are shown; null is everybody who is in no other part.</summary>
    public IReadOnlyList<string?> Keys { get; }

    /// <summary>By a family of built-in segments that leaves nobody out.</summary>
    /// <param name="family">Any but the traits, which overlap.</param>
    /// <param name="tiers">How many tiers there are.</param>
    /// <exception cref="ArgumentException">The family's segments overlap.</exception>
    public static SegmentDivision Of(SegmentFamily family, LoyaltyTiers tiers)
    {
        var segments = family switch
        {
            SegmentFamily.Trait => throw new ArgumentException("Traits overlap.", nameof(family)),
            SegmentFamily.RfmCell => BuiltInSegment.Grid,
            _ => [.. BuiltInSegment.All(tiers).Where(segment => segment.Family == family)],
        };
        // A value is a name, a stage, a tier or a cell: small numbers all.
        var places = new byte[MostParts];
        foreach (var (place, segment) in segments.Index())
        {
            places[segment.Value] = (byte)(place + 1);
        }

        return new SegmentDivision([.. segments.Select(static segment => segment.Key)], at => at.ValuesOf(family, places));
    }

    /// <summary>Into the members of a segment and the others.</summary>
    /// <param name="key">The segment's key.</param>
    /// <param name="members">Who is in it as of the segments' day, by customer number.</param>
    public static SegmentDivision Of(string key, Func<CustomerSegments, bool[]> members) => new([key, null], at =>
    {
        var chosen = members(at);
        var places = new byte[chosen.Length];
        for (var customer = 0; customer < places.Length; customer++)
        {
            places[customer] = !at.Figures.IsCustomer(customer) ? (byte)0 : chosen[customer] ? (byte)1 : (byte)2;
        }

        return places;
    });

    /// <summary>By customer 1 + the place of their part; 0 for whoever was no customer by the day.</summary>
    internal byte[] PlacesAt(CustomerSegments segments) => _places(segments);
}
