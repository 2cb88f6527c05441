using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class KeyOrderTests
{
    [Fact]
    public void Equal_numbers_stay_in_their_sequence()
    {
        Assert.Equal([2, 1, 3, 0], KeyOrder.Of([40, 3, -7, 3]));
        Assert.Equal([0, 1, 2], KeyOrder.Of([5, 5, 5]));
        Assert.Empty(KeyOrder.Of([]));
    }

    [Fact]
    public void Numbers_as_far_apart_as_can_be_and_others_next_to_each_other_are_told_apart()
    {
        long[] keys = [long.MaxValue, 3, 2, 1, long.MaxValue - 1, long.MinValue, 2, long.MinValue + 1];

        Assert.Equal([5, 7, 3, 2, 6, 1, 4, 0], KeyOrder.Of(keys));
    }

    [Fact]
    public void Sequence_is_that_of_a_stable_sort_however_the_numbers_lie()
    {
        var cases =
            from width in Gen.Choose(0, 63)
            from keys in (from high in Gen.Choose(int.MinValue, int.MaxValue) from low in Gen.Choose(int.MinValue, int.MaxValue) select (((long)high << 32) ^ low) >> width).ArrayOf()
            select keys;
        Law.Holds(cases.ToArbitrary(), 500, static keys =>
            Assert.Equal(Enumerable.Range(0, keys.Length).OrderBy(place => keys[place]), KeyOrder.Of([.. keys])));
    }
}
