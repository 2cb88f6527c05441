using RetentionDashboard.Forecast;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

public sealed class LeavingReasonsTests
{
    [Fact]
    public void One_trait_gives_the_difference_of_the_shares_and_its_interval()
    {
        // 60 of 200 with a coupon stay away, 90 of 600 without.
        var left = Enumerable.Range(0, 800).Select(static customer => (bool?)(customer < 200 ? customer < 60 : customer < 290)).ToArray();
        var trait = new LeavingTrait("discount", ["without", "with"], [.. Enumerable.Range(0, 800).Select(static customer => customer < 200 ? 1 : 0)]);

        var result = LeavingReasons.Of([trait], left);

        Assert.Equal((800, 150, true), (result.Customers, result.Left, result.IsAdjusted));
        var reason = result.Reasons[0];
        Assert.Equal(("with", 200, 60, 600, 90), (reason.Level, reason.Customers, reason.Left, reason.OtherCustomers, reason.OthersLeft));
        Assert.Equal(0.15, reason.Unadjusted!.Value, 1e-12);
        // The ridge takes off a little.
        Assert.Equal(0.15, reason.Difference!.Value, 0.004);
        var error = Math.Sqrt((0.3 * 0.7 / 200) + (0.15 * 0.85 / 600));
        Assert.Equal(0.15 - (1.96 * error), reason.Lower!.Value, 0.006);
        Assert.Equal(0.15 + (1.96 * error), reason.Upper!.Value, 0.006);
        Assert.Equal(30, reason.CustomersLost!.Value, 0.8);
        Assert.True(reason.PValue < 0.001);
        Assert.Equal(-reason.Difference!.Value, result.Reasons[1].Difference!.Value, 1e-9);
    }

    [Fact]
    public void What_only_goes_along_with_a_reason_is_adjusted_away()
    {
        // Leaving depends on the coupon alone; ads bring more coupons.
        var random = new Random(3);
        const int customers = 6000;
        int[] channel = [.. Enumerable.Range(0, customers).Select(_ => random.Next(2))];
        int[] coupon = [.. channel.Select(ads => random.NextDouble() < (ads == 1 ? 0.8 : 0.2) ? 1 : 0)];
        bool?[] left = [.. coupon.Select(with => (bool?)(random.NextDouble() < (with == 1 ? 0.6 : 0.3)))];

        var result = LeavingReasons.Of([new LeavingTrait("channel", ["mail", "ads"], channel), new LeavingTrait("discount", ["without", "with"], coupon)], left);

        var ads = Assert.Single(result.Reasons, static reason => reason.Level == "ads");
        var with = Assert.Single(result.Reasons, static reason => reason.Level == "with");
        Assert.InRange(ads.Unadjusted!.Value, 0.12, 0.25);
        Assert.InRange(0.0, ads.Lower!.Value, ads.Upper!.Value);
        Assert.InRange(0.3, with.Lower!.Value, with.Upper!.Value);
        Assert.Equal("with", result.Reasons[0].Level);
    }

    [Fact]
    public void Longer_time_to_leave_is_no_reason()
    {
        // Who came earlier had longer to leave, in whatever channel; one channel is of the first two years, the other of the last, and both of the months between.
        var random = new Random(7);
        const int customers = 3000;
        int[] days = [.. Enumerable.Range(0, customers).Select(_ => random.Next(1095))];
        int[] channel = [.. days.Select(day => random.Next(600, 900) > day ? 0 : 1)];
        bool?[] left = [.. days.Select(day => (bool?)(random.NextDouble() < 0.9 - (0.5 * day / 1095)))];
        LeavingTrait[] traits = [new("channel", ["old", "new"], channel)];

        var old = LeavingReasons.Of(traits, left, days).Reasons.Single(static reason => reason.Level == "old");
        var without = LeavingReasons.Of(traits, left).Reasons.Single(static reason => reason.Level == "old");

        Assert.True(without.Lower > 0.15 && !without.MayBeChance);
        Assert.InRange(0, old.Lower!.Value, old.Upper!.Value);
        Assert.True(old.MayBeChance);
        Assert.Equal(without.Unadjusted, old.Unadjusted);
    }

    [Fact]
    public void Reasons_come_by_customers_lost()
    {
        var random = new Random(4);
        const int customers = 5000;
        int[] level = [.. Enumerable.Range(0, customers).Select(_ => random.Next(10) is 0 ? 2 : random.Next(2))];
        bool?[] left = [.. level.Select(one => (bool?)(random.NextDouble() < (one == 2 ? 0.7 : one == 1 ? 0.5 : 0.3)))];

        var reasons = LeavingReasons.Of([new LeavingTrait("channel", ["a", "b", "c"], level)], left).Reasons;

        Assert.Equal(["b", "c", "a"], reasons.Select(static reason => reason.Level));
        Assert.True(reasons[1].Difference > reasons[0].Difference);
    }

    [Fact]
    public void Rare_levels_and_traits_that_others_tell_are_left_out_and_named()
    {
        var random = new Random(5);
        const int customers = 1000;
        int[] channel = [.. Enumerable.Range(0, customers).Select(customer => customer < 10 ? 2 : random.Next(2))];
        bool?[] left = [.. channel.Select(_ => (bool?)(random.NextDouble() < 0.4))];

        var result = LeavingReasons.Of(
            [new LeavingTrait("channel", ["mail", "ads", "fair"], channel), new LeavingTrait("source", ["m", "a", "f"], channel), new LeavingTrait("country", ["ID"], new int[customers])], left);

        Assert.Equal([new("channel", "fair"), new("source", "f"), new("country", null)], result.TooRare);
        Assert.Equal(["source"], result.Collinear);
        Assert.All(result.Reasons, reason => Assert.Equal(reason.Trait == "channel", reason.Difference is not null));
        Assert.Equal(4, result.Reasons.Count);
        // The ten of the rare level are others too.
        Assert.All(result.Reasons, static reason => Assert.Equal(customers, reason.Customers + reason.OtherCustomers));
    }

    [Fact]
    public void Level_that_all_left_has_a_finite_difference()
    {
        int[] level = [.. Enumerable.Range(0, 400).Select(static customer => customer < 100 ? 1 : 0)];
        bool?[] left = [.. Enumerable.Range(0, 400).Select(static customer => (bool?)(customer < 100 || customer % 3 == 0))];

        var reason = LeavingReasons.Of([new LeavingTrait("channel", ["a", "b"], level)], left).Reasons[0];

        Assert.Equal("b", reason.Level);
        Assert.InRange(reason.Difference!.Value, 0.6, 0.68);
        Assert.True(double.IsFinite(reason.Lower!.Value) && reason.Upper <= 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void Too_few_are_not_adjusted(int customers)
    {
        var result = LeavingReasons.Of(
            [new LeavingTrait("channel", ["a", "b"], [.. Enumerable.Range(0, customers).Select(static customer => customer % 2)])], [.. Enumerable.Range(0, customers).Select(static customer => (bool?)(customer % 3 == 0))]);

        Assert.False(result.IsAdjusted);
        Assert.All(result.Reasons, static reason => Assert.Null(reason.Difference));
    }

    [Fact]
    public void Customers_who_are_not_asked_do_not_count()
    {
        bool?[] left = [.. Enumerable.Range(0, 900).Select(static customer => customer < 300 ? null : (bool?)(customer % 3 == 0))];
        var result = LeavingReasons.Of([new LeavingTrait("channel", ["a", "b"], [.. Enumerable.Range(0, 900).Select(static customer => customer % 2)])], left);

        Assert.Equal((600, 200), (result.Customers, result.Left));
    }

    [Fact]
    public void Traits_are_those_of_the_first_order()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01", 10, channel: "web", country: "ID", discount: 2, lines: [("tea", "Drinks"), ("pot", "Pots")]).Order(1, "2024-02-01", 90, channel: "shop")
            .Order(2, "2024-01-02", 20, channel: "shop", country: "ID", lines: [("tea", "Drinks")])
            .Build();

        var traits = FirstOrderTraits.Of(history).ToDictionary(static trait => trait.Key);

        // One country, and of several products the one that most first orders hold, tell nothing here.
        Assert.Equal(["channel", "discount", "value"], traits.Keys.Order());
        Assert.Equal(["web", "shop"], traits["channel"].LevelOf.Select(level => traits["channel"].Levels[level]));
        Assert.Equal(["with", "without"], traits["discount"].LevelOf.Select(level => traits["discount"].Levels[level]));
    }
}
