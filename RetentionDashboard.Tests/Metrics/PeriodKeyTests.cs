using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Metrics;

public sealed class PeriodKeyTests
{
    [Theory]
    [InlineData(Grain.Week)]
    [InlineData(Grain.Month)]
    [InlineData(Grain.Quarter)]
    [InlineData(Grain.Year)]
    public void Key_read_back_is_the_period(Grain grain)
    {
        for (var day = new DateOnly(2008, 12, 20); day < new DateOnly(2012, 1, 15); day = day.AddDays(1))
        {
            var period = Period.Of(grain, day);

            Assert.Equal(period, Period.FromKey(grain, period.Key));
        }
    }

    [Theory]
    [InlineData(Grain.Month, "2011-13")]
    [InlineData(Grain.Month, "2011-3")]
    [InlineData(Grain.Month, "2011")]
    [InlineData(Grain.Month, "")]
    [InlineData(Grain.Week, "2011-W53")]
    [InlineData(Grain.Week, "2011-W00")]
    [InlineData(Grain.Quarter, "2011-Q5")]
    [InlineData(Grain.Quarter, "2011-03")]
    [InlineData(Grain.Year, "0000")]
    [InlineData(Grain.Year, "99999")]
    [InlineData(Grain.Month, "<script>")]
    public void Key_of_no_period_is_null(Grain grain, string key) => Assert.Null(Period.FromKey(grain, key));
}
