namespace RetentionDashboard.Metrics;

/// <summary>Where a pass puts each customer.</summary>
/// <param name="OfDay">The place by the day of the first order, counted from the history's first day; null where <paramref name="Of"/> tells it.</param>
/// <param name="Offsets">Where each customer's places begin in <paramref name="Of"/>; null where each customer has exactly one.</param>
/// <param name="Of">The places of each customer.</param>
internal sealed record CohortPlaces(int[]? OfDay, int[]? Offsets, int[] Of)
{
    /// <summary>Number of each customer's combination of places; null where every customer is put.</summary>
    public int[]? Sets { get; init; }

    /// <summary>Of <see cref="Sets"/>, the combinations whose customers are put: from this one.</summary>
    public int FirstSet { get; init; }

    /// <summary>Of <see cref="Sets"/>, the combinations whose customers are put: up to, not including, this one.</summary>
    public int EndSet { get; init; }
}
