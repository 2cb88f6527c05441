using Bunit;
using RetentionDashboard.Components.Controls;

namespace RetentionDashboard.Tests.Components.Controls;

public sealed class MetricTileTests : EnglishPages
{
    [Fact]
    public void Tile_shows_value_sentence_and_the_way_behind_it()
    {
        var tile = Show(null);

        Assert.Equal("Churn rate", tile.Find("h3").TextContent);
        Assert.Equal("39.3%", tile.Find(".tile-value a").TextContent);
        Assert.Equal("/customers?group=churned", tile.Find(".tile-value a").GetAttribute("href"));
        var hint = tile.Find(".hint button");
        Assert.Equal("1 − CRR.", tile.Find("#" + hint.GetAttribute("aria-describedby")).TextContent);
        Assert.Empty(tile.FindAll(".tile-trend"));
    }

    [Theory]
    [InlineData(0.3, 0.2, false, "bad", "▲", "+10.0 pp", "worse than before")]
    [InlineData(0.2, 0.3, false, "good", "▼", "−10.0 pp", "better than before")]
    [InlineData(0.3, 0.2, true, "good", "▲", "+10.0 pp", "better than before")]
    public void Change_says_direction_size_and_whether_it_is_good(double now, double before, bool higherIsBetter, string mark, string arrow, string size, string word)
    {
        var trend = Show(Trends.Points((decimal)now, (decimal)before, higherIsBetter)).Find(".tile-trend");

        Assert.Contains(mark, trend.ClassList);
        Assert.Contains(arrow, trend.TextContent, StringComparison.Ordinal);
        Assert.Contains(size, trend.TextContent, StringComparison.Ordinal);
        Assert.Contains(word, trend.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_change_is_neither_good_nor_bad() =>
        Assert.Contains("neutral", Show(Trends.Relative(5, 5, true, "5")).Find(".tile-trend").ClassList);

    [Fact]
    public void Nothing_to_compare_with_makes_no_change()
    {
        Assert.Null(Trends.Relative(5, null, true, "–"));
        Assert.Null(Trends.Relative(5, 0, true, "0"));
        Assert.Null(Trends.Relative(null, 4, true, "4"));
        Assert.Null(Trends.Points(0.5m, null, true));
    }

    private IRenderedComponent<MetricTile> Show(Trend? trend) => Render<MetricTile>(parameters => parameters
        .Add(component => component.Label, "Churn rate")
        .Add(component => component.Hint, "1 − CRR.")
        .Add(component => component.Value, "39.3%")
        .Add(component => component.Href, "/customers?group=churned")
        .Add(component => component.Trend, trend));
}
