using Bunit;
using RetentionDashboard.Components.Layout;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Tests.Components.Layout;

public sealed class SidebarTests : EnglishPages
{
    [Theory]
    [InlineData("/", "Overview")]
    [InlineData("/cohorts", "Cohorts")]
    [InlineData("/customers/12", "Customers")]
    [InlineData("/imports/3", "Imports")]
    public void Page_shown_is_the_current_one(string path, string title)
    {
        var sidebar = Show(path, new HistoryQuery());

        Assert.Equal(title, sidebar.Find("[aria-current=page] > span:last-child").TextContent);
    }

    [Fact]
    public void Filters_by_first_order_go_along_and_the_span_does_not()
    {
        var sidebar = Show("/", new HistoryQuery { StoreId = 3, Channel = "web", From = new DateOnly(2011, 1, 1) });

        Assert.Equal("/cohorts?store=3&channel=web", sidebar.FindAll("nav a")[1].GetAttribute("href"));
    }

    [Fact]
    public void Imports_keep_the_store_for_the_way_back() =>
        Assert.Contains(Show("/imports", new HistoryQuery { StoreId = 3 }).FindAll("nav a"), static link => link.GetAttribute("href") == "/imports?store=3");

    [Fact]
    public void Import_is_one_press_away() => Assert.Equal("/import", Show("/", new HistoryQuery()).Find("a.sidebar-import").GetAttribute("href"));

    private IRenderedComponent<Sidebar> Show(string path, HistoryQuery filters) => Render<Sidebar>(parameters => parameters
        .Add(component => component.StoreId, filters.StoreId)
        .Add(component => component.Path, path)
        .Add(component => component.Filters, filters));
}
