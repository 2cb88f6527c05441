using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The orders of a store that have an issue.</summary>
/// <param name="Keys">Day and id of each, the newest first.</param>
internal sealed record IssueOrders(long[] Keys, MoneySums Money)
{
    private const int IdBits = 32;

    public static long KeyOf(int day, int id) => ((long)day << IdBits) | (uint)id;

    public static int DayOf(long key) => (int)(key >> IdBits);

    public static int IdOf(long key) => (int)key;
}
