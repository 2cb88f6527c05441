using FsCheck;
using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class SegmentMigrationTests
{
    private static readonly SegmentOptions Options = new() { ActivityWindowDays = 30 };

    [Fact]
    public void Everybody_stands_where_they_were_and_where_they_are()
    {
        var history = new Purchases()
            .Order(1, "2024-01-10").Order(1, "2024-02-10").Order(1, "2024-03-10")
            .Order(2, "2024-01-05")
            .Order(3, "2024-02-20").Order(3, "2024-03-20")
            .Order(4, "2024-02-25").Order(4, "2024-03-25")
            .Order(5, "2024-03-05")
            .Order(6, "2024-04-05")
            .Build();
        var division = SegmentDivision.Of(SegmentFamily.Lifecycle, Options.Tiers);
        var (fresh, active, atRisk, lapsed) = (0, 1, 3, 4);

        var migration = SegmentMigration.Of(history, CustomerSelection.Everybody, division, Purchases.Span("2024-02-29", "2024-03-31"), Options);

        Assert.Equal("lifecycle:at-risk", migration.Division.Keys[atRisk]);
        Assert.Equal((2, 1, 1, 1), (migration[fresh, active], migration[active, active], migration[atRisk, lapsed], migration[null, fresh]));
        Assert.Equal([2, 1, 0, 1, 0], Enumerable.Range(0, migration.Parts).Select(part => migration.Before(part)));
        Assert.Equal([1, 3, 0, 0, 1], Enumerable.Range(0, migration.Parts).Select(migration.After));
        Assert.Equal((1, 5), (migration.Before(null), migration.Customers));
        Assert.Equal([new SegmentMovement(fresh, active, 2), new SegmentMovement(atRisk, lapsed, 1)], migration.Movements);
    }

    [Fact]
    public void Rows_and_columns_add_up_to_the_sizes_on_their_days()
    {
        Law.Holds(Cases(), 60, static cases =>
        {
            var (history, days, family) = cases;
            var division = SegmentDivision.Of(family, Options.Tiers);

            var migration = SegmentMigration.Of(history, CustomerSelection.Everybody, division, days, Options);

            var (before, after) = (Sizes(history, days.From), Sizes(history, days.To));
            foreach (var (place, key) in division.Keys.Index())
            {
                var segment = BuiltInSegment.Find(key)!;
                Assert.Equal(before.Of(segment).Customers, migration.Before(place));
                Assert.Equal(after.Of(segment).Customers, migration.After(place));
            }

            Assert.Equal(after.Everybody.Customers, migration.Customers);
            Assert.Equal(after.Everybody.Customers - before.Everybody.Customers, migration.Before(null));
        });
    }

    private static SegmentCounts Sizes(OrderHistory history, DateOnly day) => SegmentCounts.Of(CustomerSegments.At(history, day, Options)!, CustomerSelection.Everybody);

    private static Arbitrary<(OrderHistory History, DateSpan Days, SegmentFamily Family)> Cases() => (
        from seed in Gen.Choose(0, int.MaxValue)
        from first in Gen.Choose(0, 300)
        from days in Gen.Choose(0, 100)
        from family in Gen.Elements(SegmentFamily.Rfm, SegmentFamily.RfmCell, SegmentFamily.Lifecycle, SegmentFamily.Tier, SegmentFamily.Pareto)
        select (RandomShop.Rows(seed).Build(), new DateSpan(new DateOnly(2024, 1, 1).AddDays(first), new DateOnly(2024, 1, 1).AddDays(first + days)), family)).ToArbitrary();
}
