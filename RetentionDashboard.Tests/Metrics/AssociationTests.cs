using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Metrics;

public sealed class AssociationTests
{
    [Theory]
    // The lady tasting tea: of eight cups she names three of four right (Fisher 1935; R: fisher.test gives 0.4857).
    [InlineData(3, 4, 4, 8, 0.485714286)]
    [InlineData(4, 4, 4, 8, 0.028571429)]
    [InlineData(0, 4, 4, 8, 0.028571429)]
    // R: chisq.test(matrix(c(30, 20, 10, 40), 2), correct = FALSE): X² = 16.6667.
    [InlineData(30, 40, 50, 100, 0.000044557)]
    [InlineData(20, 40, 50, 100, 1)]
    [InlineData(0, 0, 5, 10, 1)]
    [InlineData(5, 10, 5, 10, 1)]
    public void P_value_of_a_table_is_the_known_one(int both, int one, int other, int all, double expected) =>
        Assert.Equal(expected, Association.PValue(both, one, other, all), 9);

    [Fact]
    public void Exact_p_value_is_that_of_all_tables_added_up()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 200; trial++)
        {
            var all = random.Next(4, 30);
            var (one, other) = (random.Next(1, all), random.Next(1, Math.Min(all, 6)));
            var both = random.Next(Math.Max(0, one + other - all), Math.Min(one, other) + 1);
            // Ways to choose the others among those with the one and those without.
            double Ways(int count) => Choose(one, count) * Choose(all - one, other - count);
            var expected = Enumerable.Range(0, other + 1).Where(count => Ways(count) <= Ways(both) * (1 + 1e-7)).Sum(Ways) / Choose(all, other);
            if ((double)one * other / all < 5)
            {
                Assert.Equal(expected, Association.PValue(both, one, other, all), 9);
            }
        }
    }

    private static double Choose(int from, int count) =>
        count < 0 || count > from ? 0 : Enumerable.Range(1, count).Aggregate(1.0, (ways, step) => ways * (from - count + step) / step);

    [Theory]
    [InlineData(30, 37, 1978, 18_536)]
    [InlineData(8, 8, 8, 400_000)]
    [InlineData(3, 2_000, 37, 400_000)]
    public void Rare_items_among_many_orders_have_a_p_value(int both, int one, int other, int all)
    {
        var p = Association.PValue(both, one, other, all);

        Assert.InRange(p, 0, 0.01);
        Assert.Equal(p, Association.PValue(both, other, one, all), 1e-9);
    }
}
