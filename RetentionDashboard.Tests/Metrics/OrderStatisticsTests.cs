using FsCheck;
using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class OrderStatisticsTests
{
    [Fact]
    public void Value_at_a_rank_is_the_one_that_stands_there_after_sorting()
    {
        Assert.Equal([-7, 3, 3, 40], OrderStatistics.At<long>([40, 3, -7, 3], 0, 1, 2, 3));
        Assert.Equal([3, 3], OrderStatistics.At<int>([40, 3, -7, 3], 1, 1));
    }

    [Fact]
    public void Numbers_as_far_apart_as_can_be_are_told_apart()
    {
        long[] values = [.. Enumerable.Range(0, 3000).Select(static number => number), long.MinValue, long.MaxValue];

        Assert.Equal([long.MinValue, 0, 2999, long.MaxValue], OrderStatistics.At<long>(values, 0, 1, 3000, 3001));
    }

    [Fact]
    public void Values_at_all_ranks_are_the_sorted_numbers_however_they_lie()
    {
        Law.Holds(Cases(), 300, static values =>
        {
            long[] sorted = [.. values.Order()];

            Assert.Equal(sorted, OrderStatistics.At<long>(values, [.. Enumerable.Range(0, values.Length)]));
        });
    }

    [Fact]
    public void Fifths_are_those_of_the_sorted_numbers()
    {
        Law.Holds(Cases(), 300, static values =>
        {
            long[] sorted = [.. values.Order()];

            Assert.Equal([.. new[] { 0.2m, 0.4m, 0.6m, 0.8m }.Select(Quantile)], Quantiles.Fifths<long>(values));

            decimal Quantile(decimal share)
            {
                var position = (sorted.Length - 1) * share;
                var below = (int)position;
                return sorted[below] + ((position - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
            }
        });
    }

    // Few and many, close together and far apart, most of them the same, with a few far away from the others.
    private static Arbitrary<long[]> Cases() => (
        from seed in Gen.Choose(0, int.MaxValue)
        from count in Gen.OneOf(Gen.Choose(1, 20), Gen.Choose(1, 5000))
        from width in Gen.Elements(1L, 5, 1_000, 3_000_000, 4_000_000_000_000_000)
        from outliers in Gen.Choose(0, 3)
        select Values(new Random(seed), count, width, outliers)).ToArbitrary();

    private static long[] Values(Random random, int count, long width, int outliers) =>
        [.. Enumerable.Range(0, count).Select(place => place < outliers ? random.NextInt64(-1_000_000_000_000, 1_000_000_000_000) : random.NextInt64(-width, width + 1))];
}
