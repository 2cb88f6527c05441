using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class ProposalsTests
{
    [Fact]
    public void Window_is_the_80th_percentile_of_the_gaps_with_what_it_would_change()
    {
        // Thirty customers who return after 1, 2 … 30 days: position 23.2 of the sorted gaps is 24.2, so 25 whole days.
        var purchases = new Purchases();
        for (var customer = 1; customer <= 30; customer++)
        {
            purchases.Order(customer, "2024-01-01").Order(customer, Purchases.Day("2024-01-01").AddDays(customer).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        var proposal = WindowProposal.Of(purchases.Build(), CustomerSelection.Everybody, Purchases.Span("2024-01-16", "2024-01-31"), 10)!;

        Assert.Equal((25, 10, true), (proposal.Days, proposal.Current, proposal.Differs));
        Assert.Equal(new Ratio(25, 30), proposal.WithinProposed);
        Assert.Equal(new Ratio(10, 30), proposal.WithinCurrent);
        // In the ten days before 16 January those who returned on 6 to 15 January ordered; in the 25 days before it all thirty.
        Assert.Equal((10, 30), (proposal.Now!.Start, proposal.Then!.Start));
    }

    [Fact]
    public void Few_gaps_propose_no_window() =>
        Assert.Null(WindowProposal.Of(new Purchases().Order(1, "2024-01-01").Order(1, "2024-01-05").Build(), CustomerSelection.Everybody, null, 90));

    [Fact]
    public void Grain_is_the_finest_with_enough_customers_in_enough_cohorts()
    {
        // Ten new customers a week for a year: weeks are too small, months have 40 and more.
        var purchases = new Purchases();
        for (var number = 0; number < 520; number++)
        {
            purchases.Order(number + 1, Purchases.Day("2024-01-01").AddDays(number / 10 * 7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        var proposal = GrainProposal.Of(purchases.Build("2024-12-31"), CustomerSelection.Everybody)!;

        Assert.Equal((Grain.Month, true), (proposal.Proposed, proposal.IsEnough));
        Assert.Equal(10m, proposal.Grains.Single(static cohorts => cohorts.Grain == Grain.Week).MedianSize);
        Assert.Equal(12, proposal.Grains.Single(static cohorts => cohorts.Grain == Grain.Month).Cohorts);
    }

    [Fact]
    public void A_shop_too_small_for_any_grain_gets_the_least_bad_one_and_is_told_so()
    {
        var proposal = GrainProposal.Of(new Purchases().Order(1, "2024-01-01").Order(2, "2024-02-01").Build(), CustomerSelection.Everybody)!;

        Assert.Equal((Grain.Month, false), (proposal.Proposed, proposal.IsEnough));
        Assert.Null(GrainProposal.Of(new Purchases().Build(), CustomerSelection.Everybody));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(9, false)]
    public void The_day_before_is_proposed_where_the_newest_day_looks_cut_off(int ordersOfTheNewestDay, bool proposes)
    {
        // Twelve orders a Monday for nine weeks, without a customer on some; the newest Monday is the ninth.
        var purchases = new Purchases();
        for (var week = 0; week <= 8; week++)
        {
            for (var order = 0; order < (week == 8 ? ordersOfTheNewestDay : 12); order++)
            {
                purchases.Order(order == 0 ? null : order, Purchases.Day("2024-01-01").AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        Assert.Equal(proposes ? Purchases.Day("2024-02-25") : null, AsOfProposal.Of(purchases.Build())?.Day);
    }

    [Fact]
    public void Nothing_is_proposed_without_orders() => Assert.Null(AsOfProposal.Of(new Purchases().Build()));
}
