using Microsoft.Data.Sqlite;
using RetentionDashboard.Import;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

/// <summary>The same moments, imported into shops of several time zones: day, hour and cohort are the shop's own.</summary>
public sealed class ShopTimeTests
{
    // Ana around midnight of New Year's Eve, Budi around the nights on which clocks change in 2024: New York on 10 March and 3 November, Berlin on 31 March and 27 October.
    private const string Orders =
        """
        order,date,email,total
        1,2023-12-31T16:59:59Z,ana@example.com,10
        2,2023-12-31T17:00:00Z,ana@example.com,10
        3,2023-12-31T22:59:59Z,ana@example.com,10
        4,2023-12-31T23:00:00Z,ana@example.com,10
        5,2024-01-01T04:59:59Z,ana@example.com,10
        6,2024-01-01T05:00:00Z,ana@example.com,10
        7,2024-03-10T06:59:59Z,budi@example.com,20
        8,2024-03-10T07:00:00Z,budi@example.com,20
        9,2024-03-31T00:59:59Z,budi@example.com,20
        10,2024-03-31T01:00:00Z,budi@example.com,20
        11,2024-03-31T22:00:00Z,budi@example.com,20
        12,2024-10-27T00:30:00Z,budi@example.com,20
        13,2024-10-27T01:30:00Z,budi@example.com,20
        14,2024-10-27T23:00:00Z,budi@example.com,20
        15,2024-11-03T05:30:00Z,budi@example.com,20
        16,2024-11-03T06:30:00Z,budi@example.com,20
        17,2024-11-04T05:00:00Z,budi@example.com,20
        """;

    [Theory]
    [InlineData(
        "Asia/Jakarta",
        "2023-12-31 23|2024-01-01 0|2024-01-01 5|2024-01-01 6|2024-01-01 11|2024-01-01 12",
        "2024-03-10 13|2024-03-10 14|2024-03-31 7|2024-03-31 8|2024-04-01 5|2024-10-27 7|2024-10-27 8|2024-10-28 6|2024-11-03 12|2024-11-03 13|2024-11-04 12",
        "2023-12 1: 1 5|2024-03 1: 4 1 0 0 0 0 0 3 3")]
    [InlineData(
        "Europe/Berlin",
        "2023-12-31 17|2023-12-31 18|2023-12-31 23|2024-01-01 0|2024-01-01 5|2024-01-01 6",
        "2024-03-10 7|2024-03-10 8|2024-03-31 1|2024-03-31 3|2024-04-01 0|2024-10-27 2|2024-10-27 2|2024-10-28 0|2024-11-03 6|2024-11-03 7|2024-11-04 6",
        "2023-12 1: 3 3|2024-03 1: 4 1 0 0 0 0 0 3 3")]
    [InlineData(
        "America/New_York",
        "2023-12-31 11|2023-12-31 12|2023-12-31 17|2023-12-31 18|2023-12-31 23|2024-01-01 0",
        "2024-03-10 1|2024-03-10 3|2024-03-30 20|2024-03-30 21|2024-03-31 18|2024-10-26 20|2024-10-26 21|2024-10-27 19|2024-11-03 1|2024-11-03 1|2024-11-04 0",
        "2023-12 1: 5 1|2024-03 1: 5 0 0 0 0 0 0 3 3")]
    public async Task Shop_day_hour_and_cohort_are_cut_in_the_shop_s_time_zone(string timeZone, string ana, string budi, string cohorts)
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Orders, new ImportOptions { Store = "Shop", Currency = "EUR", TimeZone = timeZone });
        using var connection = new SqliteConnection($"Data Source={shop.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();

        var history = SnapshotReader.Read(connection, 1, CancellationToken.None);

        Assert.Equal([ana, budi], Enumerable.Range(0, 2).Select(customer => Moments(history, customer)));
        var table = CohortTables.Build(CohortCube.Count(history, CustomerSelection.Everybody, Grain.Month, CohortRows.FirstOrder), CohortMeasure.Orders, RevenueBasis.Net);
        Assert.Equal(cohorts.Split('|').Select(static row => row.TrimEnd()), table.Cohorts.Select(static cohort =>
            $"{cohort.Key} {cohort.Size}: {string.Join(' ', cohort.Cells.Select(static cell => cell.Ratio.Numerator)).TrimEnd('0', ' ')}"));
    }

    private static string Moments(OrderHistory history, int customer)
    {
        var first = history.FirstOrderOf(customer);
        return string.Join('|', history.DaysOf(customer).ToArray().Select((day, place) => $"{DateOnly.FromDayNumber(day):yyyy-MM-dd} {history.HourOf(first + place)}"));
    }
}
