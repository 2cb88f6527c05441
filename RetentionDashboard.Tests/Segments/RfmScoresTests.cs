using System.Globalization;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments;

public sealed class RfmScoresTests
{
    [Fact]
    public void Equal_values_share_a_score_and_recency_is_reversed()
    {
        // Recency as of 31 March, counted from 1 April: 91, 82, 60, 31, 1 days; thresholds 25, 48.4, 68.8 and 83.8.
        var history = new Purchases()
            .Order(1, "2024-01-01", 10).Order(2, "2024-01-10", 10).Order(3, "2024-02-01", 30)
            .Order(4, "2024-03-01", 40).Order(5, "2024-03-31", 50).Order(5, "2024-03-31", 60)
            .Build();

        var scores = RfmScores.Of(CustomerFigures.At(history)!);

        Assert.Equal([25m, 48.4m, 68.8m, 83.8m], scores.Bounds.Recency);
        Assert.Equal([1m, 1m, 1m, 1.2m], scores.Bounds.Frequency);
        Assert.Equal([10m, 22m, 34m, 54m], scores.Bounds.Monetary);
        Assert.Equal([1, 2, 3, 4, 5], scores.Recency);
        Assert.Equal([1, 1, 1, 1, 5], scores.Frequency);
        Assert.Equal([1, 1, 3, 4, 5], scores.Monetary);
        Assert.Equal(RfmSegment.Champions, scores.SegmentOf(4));
        Assert.Equal(RfmSegment.Lost, scores.SegmentOf(0));
    }

    [Fact]
    public void Thresholds_of_a_user_are_kept_and_a_value_on_one_is_not_above_it()
    {
        var history = new Purchases().Order(1, "2024-01-01", 100).Order(2, "2024-01-01", 100.0001m).Build();
        var bounds = new RfmBounds([1, 2, 3, 4], [1, 2, 3, 4], [100, 200, 300, 400]);

        var scores = RfmScores.Of(CustomerFigures.At(history)!, bounds);

        Assert.Equal(bounds, scores.Bounds);
        Assert.Equal([1, 2], scores.Monetary);
        Assert.Equal([5, 5], scores.Recency);
    }

    [Fact]
    public void Scores_of_an_earlier_day_know_nothing_of_what_came_later()
    {
        var purchases = new Purchases().Order(1, "2024-01-01", 10).Order(2, "2024-02-01", 20).Order(1, "2024-03-01", 90).Refund(2, "2024-03-05", 20).Order(3, "2024-03-09");
        var history = purchases.Build();
        var february = Purchases.Day("2024-02-10");

        var scores = RfmScores.Of(CustomerFigures.At(history, february)!);
        var cut = RfmScores.Of(CustomerFigures.At(history.UpTo(february))!);

        Assert.Equal(cut.Bounds, scores.Bounds);
        Assert.Equal(cut.Recency, scores.Recency[..2]);
        Assert.Equal(cut.Monetary, scores.Monetary[..2]);
        Assert.Null(scores.SegmentOf(2));
        Assert.Equal(2, scores.Figures.Customers);
    }

    [SharedDataFact]
    public void Scores_and_thresholds_of_Cdnow_equal_the_oracle_for_every_customer()
    {
        using var oracle = SharedData.Oracle("cdnow_sample.rfm.json");
        var expected = oracle.RootElement.GetProperty("thresholds_q20_q40_q60_q80");
        var history = RealHistories.Cdnow;

        var scores = RfmScores.Of(CustomerFigures.At(history)!);

        Equal("recency_days", scores.Bounds.Recency);
        Equal("frequency", scores.Bounds.Frequency);
        Equal("monetary", scores.Bounds.Monetary);
        using var rows = SharedData.Open("oracle", "cdnow_sample.rfm_all_customers.csv");
        // The oracle names customers by their number in the sample, the second column.
        var ids = File.ReadLines(SharedData.PathOf("cdnow", "CDNOW_sample.txt")).Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .DistinctBy(static fields => fields[1]).ToDictionary(static fields => Whole(fields[1]), static fields => Whole(fields[0]));
        var customers = 0;
        foreach (var row in CsvLines.Read(rows).Skip(1))
        {
            var customer = history.IndexOf(ids[Whole(row[0])])!.Value;
            Assert.Equal((Whole(row[1]), Whole(row[2])), (scores.Figures.SilenceOf(customer) + 1, scores.Figures.Orders[customer]));
            Assert.Equal((Whole(row[4]), Whole(row[5]), Whole(row[6])), ((int)scores.Recency[customer], (int)scores.Frequency[customer], (int)scores.Monetary[customer]));
            customers++;
        }

        Assert.Equal(history.CustomerCount, customers);

        void Equal(string name, IReadOnlyList<decimal> bounds)
        {
            foreach (var (value, bound) in expected.GetProperty(name).EnumerateArray().Zip(bounds))
            {
                Near.Equal(value.GetDecimal(), bound, 0.000001m);
            }
        }

        static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
