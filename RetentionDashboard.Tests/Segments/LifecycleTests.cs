using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class LifecycleTests
{
    private const int Window = 30;

    [Theory]
    [InlineData(LifecycleStage.New, "2024-06-20")]
    [InlineData(LifecycleStage.New, "2024-05-31")]
    [InlineData(LifecycleStage.AtRisk, "2024-05-30")]
    [InlineData(LifecycleStage.AtRisk, "2024-05-01")]
    [InlineData(LifecycleStage.Lapsed, "2024-04-30")]
    [InlineData(LifecycleStage.Active, "2024-06-01", "2024-06-20")]
    [InlineData(LifecycleStage.Active, "2024-06-20", "2024-06-20")]
    // Twice a gap of 20 days is 40 days of silence.
    [InlineData(LifecycleStage.Active, "2024-05-01", "2024-05-21")]
    [InlineData(LifecycleStage.AtRisk, "2024-04-30", "2024-05-20")]
    [InlineData(LifecycleStage.Reactivated, "2024-01-01", "2024-06-20")]
    [InlineData(LifecycleStage.Reactivated, "2024-01-01", "2024-06-20", "2024-06-20")]
    [InlineData(LifecycleStage.Active, "2024-01-01", "2024-06-18", "2024-06-20")]
    public void Stage_is_the_first_that_fits(LifecycleStage expected, params string[] days)
    {
        var purchases = new Purchases();
        foreach (var day in days)
        {
            purchases.Order(1, day);
        }

        Assert.Equal(expected, Lifecycle.StageOf(CustomerFigures.At(purchases.Build("2024-06-30"))!, 0, Window));
    }

    [Fact]
    public void Somebody_who_comes_later_has_no_stage_yet()
    {
        var history = new Purchases().Order(1, "2024-01-01").Order(2, "2024-03-01").Build();

        Assert.Null(Lifecycle.StageOf(CustomerFigures.At(history, Purchases.Day("2024-02-01"))!, 1, Window));
    }
}
