using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class SnapshotTests
{
    [Fact]
    public void A_failed_computation_is_tried_again()
    {
        var store = new StoreInfo(1, "Tea", "EUR", false, new AnalysisOptions());
        var snapshot = new Snapshot(store, new SnapshotStamp(1, 1, 0, null), new Purchases().Order(1, "2024-01-05").Build());
        var attempts = 0;
        string Compute() => ++attempts == 1 ? throw new InvalidOperationException() : "answer";
        Assert.Throws<InvalidOperationException>(() => snapshot.Get("question", Compute));

        Assert.Equal("answer", snapshot.Get("question", Compute));
    }

    [Fact]
    public void What_is_asked_for_all_the_time_stays_however_much_else_is_asked()
    {
        var store = new StoreInfo(1, "Tea", "EUR", false, new AnalysisOptions());
        var snapshot = new Snapshot(store, new SnapshotStamp(1, 1, 0, null), new Purchases().Order(1, "2024-01-05").Build());
        var computed = 0;
        string Compute() => $"answer {++computed}";

        for (var other = 0; other < 500; other++)
        {
            Assert.Equal("answer 1", snapshot.Get("question", Compute));
            snapshot.Get(other, static () => "something else");
        }
    }
}
