using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class ContactDaysTests
{
    // Every 30 days three times, and data up to the last day of June.
    private static readonly OrderHistory History = new Purchases()
        .Order(1, "2024-01-01", 10).Order(1, "2024-01-31", 10).Order(1, "2024-03-01", 10)
        .Order(2, "2024-04-16", 10).Order(2, "2024-05-16", 10).Order(2, "2024-06-15", 10)
        .Order(3, "2024-06-30", 10)
        .Build();

    [Fact]
    public void Whose_usual_gap_has_passed_is_written_to_from_tomorrow_on_however_few_gaps_they_have() =>
        Assert.Equal(new ContactWindow(new DateOnly(2024, 7, 1), new DateOnly(2024, 7, 8), true), ContactDays.Of(History, 0, null, 0));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whoever_is_within_the_usual_gap_or_has_none_is_left_to_the_model(int customer) =>
        Assert.Null(ContactDays.Of(History, customer, null, customer));
}
