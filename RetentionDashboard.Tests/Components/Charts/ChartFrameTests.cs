using Bunit;
using RetentionDashboard.Components.Charts;

namespace RetentionDashboard.Tests.Components.Charts;

public sealed class ChartFrameTests : EnglishPages
{
    private static readonly ChartTable Table = new(["Month", "First orders"], [["Jan 2011", "$10.00"], ["=HYPERLINK(1)", "−3.0%"]]);

    [Fact]
    public void Press_shows_the_same_content_as_a_table_and_back()
    {
        var frame = Show();
        Assert.Empty(frame.FindAll("table"));
        Assert.Equal("drawing", frame.Find("b").TextContent);

        frame.Find("header button.button-quiet").Click();

        Assert.Equal(["Month", "First orders"], frame.FindAll("thead th").Select(static cell => cell.TextContent));
        Assert.Equal("Jan 2011", frame.Find("tbody th").TextContent);
        Assert.Equal("$10.00", frame.Find("tbody td").TextContent);
        Assert.Empty(frame.FindAll("b"));

        frame.Find("header button.button-quiet").Click();
        Assert.Empty(frame.FindAll("table"));
    }

    [Fact]
    public void Copy_hands_the_table_to_the_clipboard_and_says_so()
    {
        JSInterop.Setup<bool>("shell.copyText", static _ => true).SetResult(true);
        var frame = Show();
        frame.Find("header button.button-quiet").Click();

        frame.Find("section > button").Click();

        Assert.Equal("Month\tFirst orders\nJan 2011\t$10.00\n'=HYPERLINK(1)\t-3.0%\n", JSInterop.Invocations["shell.copyText"][0].Arguments[0]);
        Assert.Contains("Copied", frame.Find("section > button").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ChartFrame> Show() => Render<ChartFrame>(parameters => parameters
        .Add(component => component.Title, "Revenue")
        .Add(component => component.Table, Table)
        .Add(component => component.ChildContent, "<b>drawing</b>"));
}
