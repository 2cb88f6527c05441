using FsCheck.Fluent;
using RetentionDashboard.Lists;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Lists;

public sealed class HoldOutTests
{
    [Fact]
    public void Generator_gives_the_published_sequence()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void File_and_held_out_share_the_list_between_them_exactly() => Law.Holds(
        ArbMap.Default.ArbFor<(int[] Ids, int Percent, int Seed)>(), 200, drawn =>
        {
            var ids = drawn.Ids.Distinct().ToArray();
            var percent = (int)((uint)drawn.Percent % (HoldOut.MostPercent + 1));

            var draw = HoldOut.Draw(ids, percent, drawn.Seed);

            Assert.Equal(ids.Order(), draw.Kept.Concat(draw.HeldOut).Order());
            Assert.Equal(Math.Round(ids.Length * percent / 100m, MidpointRounding.AwayFromZero), draw.HeldOut.Count);
            Assert.Equal(draw.Kept.Order(), draw.Kept);
            Assert.Equal(draw.HeldOut.Order(), draw.HeldOut);
        });

    [Fact]
    public void Same_seed_and_customers_give_the_same_draw_in_whatever_order_they_come() => Law.Holds(
        ArbMap.Default.ArbFor<(int[] Ids, int Seed)>(), 100, drawn =>
        {
            var (up, down) = (HoldOut.Draw(drawn.Ids.Order(), 40, drawn.Seed), HoldOut.Draw(drawn.Ids.OrderDescending(), 40, drawn.Seed));

            Assert.Equal(up.HeldOut, down.HeldOut);
        });

    [Fact]
    public void Draw_of_a_seed_stays_what_it_was() =>
        Assert.Equal([3, 4, 5], HoldOut.Draw(Enumerable.Range(1, 10), 30, 42).HeldOut);

    [Fact]
    public void Everybody_is_held_out_about_equally_often()
    {
        var times = new int[20];
        for (var seed = 0; seed < 2000; seed++)
        {
            foreach (var id in HoldOut.Draw(Enumerable.Range(0, 20), 25, seed).HeldOut)
            {
                times[id]++;
            }
        }

        // 500 are expected; five standard deviations of a binomial are 97.
        Assert.All(times, static count => Assert.InRange(count, 403, 597));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(91)]
    public void Share_beyond_its_bounds_is_refused(int percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HoldOut.Draw([1, 2], percent, 1));
}
