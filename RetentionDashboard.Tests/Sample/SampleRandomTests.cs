using RetentionDashboard.Sample;

namespace RetentionDashboard.Tests.Sample;

public sealed class SampleRandomTests
{
    private const int Draws = 200_000;

    [Fact]
    public void The_same_seed_purpose_and_number_give_the_same_sequence()
    {
        var first = new SampleRandom(7, SamplePurpose.Order, 3, 1);
        var second = new SampleRandom(7, SamplePurpose.Order, 3, 1);

        Assert.Equal(Enumerable.Range(0, 20).Select(_ => first.Next()), Enumerable.Range(0, 20).Select(_ => second.Next()));
    }

    [Fact]
    public void Another_seed_purpose_number_or_ordinal_gives_another_sequence()
    {
        ulong[] draws =
        [
            new SampleRandom(7, SamplePurpose.Order, 3, 1).Next(),
            new SampleRandom(8, SamplePurpose.Order, 3, 1).Next(),
            new SampleRandom(7, SamplePurpose.Visits, 3, 1).Next(),
            new SampleRandom(7, SamplePurpose.Order, 4, 1).Next(),
            new SampleRandom(7, SamplePurpose.Order, 3, 2).Next(),
        ];

        Assert.Equal(draws.Length, draws.Distinct().Count());
    }

    [Fact]
    public void Exponential_draws_have_mean_and_variance_one()
    {
        var random = new SampleRandom(1, SamplePurpose.Visits, 1);
        var draws = Enumerable.Range(0, Draws).Select(_ => random.Exponential()).ToArray();

        Assert.InRange(draws.Average(), 0.99, 1.01);
        Assert.InRange(Variance(draws), 0.97, 1.03);
    }

    [Fact]
    public void Gamma_draws_of_shape_one_half_have_mean_and_variance_one_half()
    {
        var random = new SampleRandom(1, SamplePurpose.Visits, 2);
        var draws = Enumerable.Range(0, Draws).Select(_ => random.HalfGamma()).ToArray();

        Assert.InRange(draws.Average(), 0.495, 0.505);
        Assert.InRange(Variance(draws), 0.48, 0.52);
    }

    [Fact]
    public void Smallest_of_three_draws_has_mean_one_quarter()
    {
        var random = new SampleRandom(1, SamplePurpose.Visits, 3);

        Assert.InRange(Enumerable.Range(0, Draws).Average(_ => random.SmallestOf(3)), 0.247, 0.253);
    }

    [Fact]
    public void Weighted_draws_come_as_often_as_their_weight_says()
    {
        var random = new SampleRandom(1, SamplePurpose.Visits, 4);
        var counts = new int[3];
        for (var draw = 0; draw < Draws; draw++)
        {
            counts[random.Weighted([1, 0, 3])]++;
        }

        Assert.Equal(0, counts[1]);
        Assert.InRange(counts[0] / (double)Draws, 0.245, 0.255);
    }

    private static double Variance(double[] draws)
    {
        var mean = draws.Average();
        return draws.Average(draw => (draw - mean) * (draw - mean));
    }
}
