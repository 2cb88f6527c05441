using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class SegmentProfileTests
{
    [Fact]
    public void Sides_have_their_orders_revenue_and_discounts()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01", 60, code: "HELLO").Order(1, "2024-01-21", 40).Refund(1, "2024-01-22", 10)
            .Order(2, "2024-01-11", 30).Order(3, "2024-01-31", 20)
            .Build();

        var profile = Of(history, static customer => customer == 0);

        Assert.Equal(new ProfileSide(1, 2, 1, 90, 30), profile.Members);
        Assert.Equal(new ProfileSide(2, 2, 0, 50, 20), profile.Others);
        Assert.Equal((45m, 0.5m), (profile.Members.AverageOrderValue.Value, profile.Members.DiscountShare.Value));
    }

    [Fact]
    public void Lift_is_the_share_of_members_over_that_of_the_others_with_its_interval()
    {
        var row = new ProfileRow(ProfileTopic.FirstChannel, "mail", new Ratio(30, 100), new Ratio(60, 400), 0, true);

        // 0.3 ÷ 0.15; the error of the logarithm is √(1/30 − 1/100 + 1/60 − 1/400) = √0.0375.
        Assert.Equal(2m, row.Lift);
        Assert.Equal(2 * Math.Exp(-1.96 * Math.Sqrt(0.0375)), row.Interval!.Value.Lower, 3);
        Assert.Equal(2 * Math.Exp(1.96 * Math.Sqrt(0.0375)), row.Interval!.Value.Upper, 3);
        Assert.Null((row with { Others = new Ratio(0, 400) }).Lift);
        Assert.Null((row with { Members = new Ratio(0, 100) }).Interval);
    }

    [Fact]
    public void What_tells_members_apart_stands_and_chance_does_not()
    {
        // Of 40 members 30 came by mail and 20 from ID, of 80 others 20 and 40.
        var purchases = new Purchases();
        for (var customer = 0; customer < 120; customer++)
        {
            var isMember = customer < 40;
            purchases.Order(customer + 1, "2024-01-01", channel: (isMember ? customer < 30 : customer < 60) ? "mail" : null, country: customer % 2 == 0 ? "ID" : "SG");
        }

        var profile = Of(purchases.Build(), static customer => customer < 40);

        var mail = profile.Rows.Single(static row => row.Key == "mail");
        Assert.Equal((new Ratio(30, 40), new Ratio(20, 80), true), (mail.Members, mail.Others, mail.Stands));
        Assert.Equal([1m, 1m], profile.Rows.Where(static row => row.Topic == ProfileTopic.FirstCountry).Select(static row => row.Lift!.Value));
        Assert.All(profile.Rows.Where(static row => row.Topic == ProfileTopic.FirstCountry), static row => Assert.False(row.Stands));
    }

    [Fact]
    public void Goods_of_the_first_order_and_of_any_are_counted_once_a_customer()
    {
        var shelf = new Shelf();
        for (var customer = 1; customer <= 6; customer++)
        {
            shelf.Order(customer, "2024-01-01", "tea").Order(customer, "2024-01-05", "tea", "pot").Order(customer, "2024-01-09", "pot");
        }

        var items = shelf.Build();

        var profile = SegmentProfile.Of(CustomerFigures.At(items.History)!, CustomerSelection.Everybody, [true, true, false, false, false, false], items, null);

        Assert.Equal([("tea", 2m, 4m)], Counts(ProfileTopic.FirstProduct));
        Assert.Equal([("pot", 2m, 4m), ("tea", 2m, 4m)], Counts(ProfileTopic.Product));

        IEnumerable<(string, decimal, decimal)> Counts(ProfileTopic topic) =>
            profile.Rows.Where(row => row.Topic == topic).Select(static row => (row.Key, row.Members.Numerator, row.Others.Numerator));
    }

    [Fact]
    public void With_few_customers_on_a_side_nothing_stands()
    {
        var purchases = new Purchases();
        for (var customer = 1; customer <= 200; customer++)
        {
            purchases.Order(customer, "2024-01-01", channel: customer <= 29 ? "mail" : "ads");
        }

        Assert.All(Of(purchases.Build(), static customer => customer < 29).Rows, static row => Assert.False(row.Stands));
    }

    private static SegmentProfile Of(OrderHistory history, Predicate<int> isMember) =>
        SegmentProfile.Of(CustomerFigures.At(history)!, CustomerSelection.Everybody, [.. Enumerable.Range(0, history.CustomerCount).Select(customer => isMember(customer))], null, null);
}
