using System.Buffers.Text;

namespace RetentionDashboard.Reports;

/// <summary>Where an order stands in a list by time.</summary>
/// <param name="Second">Of the day.</param>
internal readonly record struct IssueKey(int Day, int Second, int Id) : IComparable<IssueKey>
{
    private const int TimeAt = 11;
    private const int TimeLength = 8;

    /// <param name="placedAt">As the database keeps it: "2024-01-31 18:05:00".</param>
    public static IssueKey Of(int day, ReadOnlySpan<byte> placedAt, int id) =>
        placedAt.Length >= TimeAt + TimeLength && Utf8Parser.TryParse(placedAt.Slice(TimeAt, TimeLength), out TimeSpan time, out _, 'c')
            ? new IssueKey(day, (int)time.TotalSeconds, id)
            : new IssueKey(day, 0, id);

    public int CompareTo(IssueKey other) => (Day, Second, Id).CompareTo((other.Day, other.Second, other.Id));
}
