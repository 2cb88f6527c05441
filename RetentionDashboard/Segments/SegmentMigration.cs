using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>
/// Where the customers of each part of a division went between two days. A row is a part on the first day, or nobody's customer yet; a column is a part on the second.
/// Rows add up to the sizes on the first day, columns to those on the second.
/// </summary>
public sealed class SegmentMigration
{
    // Row 0 and column 0 are for those who were no customers.
    private readonly int[,] _counts;

    private SegmentMigration(SegmentDivision division, DateSpan days, int[,] counts) => (Division, Days, _counts) = (division, days, counts);

    /// <summary>What customers are divided by.</summary>
    public SegmentDivision Division { get; }

    /// <summary>The two days: everybody stands where they stood at the end of each.</summary>
    public DateSpan Days { get; }

    /// <summary>Parts of the division.</summary>
    public int Parts => Division.Keys.Count;

    /// <summary>Customers who were in one part on the first day and in another, or the same, on the second.</summary>
    /// <param name="from">Place of the part on the first day; null is those who became customers in between.</param>
    /// <param name="to">Place of the part on the second day.</param>
    public int this[int? from, int to] => _counts[RowOf(from), to + 1];

    /// <summary>Customers of a part on the first day; of null, those who became customers in between.</summary>
    public int Before(int? from) => Enumerable.Range(0, Parts).Sum(to => this[from, to]);

    /// <summary>Customers of a part on the second day.</summary>
    public int After(int to) => Enumerable.Range(0, Parts).Sum(from => this[from, to]) + this[null, to];

    /// <summary>All customers on the second day; those of the first are among them, for nobody stops being a customer.</summary>
    public int Customers => Enumerable.Range(0, Parts).Sum(After);

    /// <summary>Those who changed from one part into another, the largest first; of equal ones the first row's first.</summary>
    public IReadOnlyList<SegmentMovement> Movements =>
    [
        .. (from before in Enumerable.Range(0, Parts)
            from after in Enumerable.Range(0, Parts)
            where before != after && this[before, after] > 0
            select new SegmentMovement(before, after, this[before, after])).OrderByDescending(static movement => movement.Customers),
    ];

    /// <summary>All counts are 0 for a history without orders.</summary>
    /// <param name="history">The whole history.</param>
    /// <param name="selection">Customers who count; the segments themselves are cut among all.</param>
    /// <param name="division">What customers are divided by.</param>
    /// <param name="days">The two days.</param>
    /// <param name="options">How the store's customers are divided.</param>
    public static SegmentMigration Of(OrderHistory history, CustomerSelection selection, SegmentDivision division, DateSpan days, SegmentOptions options)
    {
        var before = division.PlacesAt(CustomerSegments.At(history, days.From, options)!);
        var after = division.PlacesAt(CustomerSegments.At(history, days.To, options)!);
        var counts = new int[division.Keys.Count + 1, division.Keys.Count + 1];
        for (var customer = 0; customer < before.Length; customer++)
        {
            if (selection.Contains(customer))
            {
                counts[before[customer], after[customer]]++;
            }
        }

        return new SegmentMigration(division, days, counts);
    }

    private static int RowOf(int? part) => part + 1 ?? 0;
}
