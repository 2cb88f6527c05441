using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class ViewTextsTests : IDisposable
{
    private readonly Language _language = new("en");

    public void Dispose() => _language.Dispose();

    [Theory]
    [InlineData(Links.Home)]
    [InlineData(Links.ActivityPath)]
    [InlineData(Links.ProductsPath)]
    [InlineData(Links.TogetherPath)]
    [InlineData(Links.JourneyPath)]
    [InlineData(Links.NextPath)]
    [InlineData(Links.ItemPath + "?item=tea")]
    [InlineData(Links.CohortsPath)]
    [InlineData(Links.RepeatPath)]
    [InlineData(Links.ValuePath)]
    [InlineData(Links.ComparePath)]
    [InlineData(Links.CustomersPath)]
    public void Every_page_of_figures_can_be_kept_under_its_own_words(string path)
    {
        Assert.True(Links.IsView(path + "?store=7"));
        Assert.Equal(path == Links.Home, ViewTexts.Proposal(path).StartsWith("Overview", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Links.SettingsPath)]
    [InlineData(Links.Import)]
    [InlineData(Links.GlossaryPath)]
    public void A_page_that_shows_no_figures_is_no_view(string path) => Assert.False(Links.IsView(path));

    [Fact]
    public void A_view_of_activity_says_what_is_counted_and_in_which_days() =>
        Assert.Equal(
            "Activity · Revenue · Quarter · 1 Jan 2024 – 31 Mar 2024",
            ViewTexts.Proposal("/activity?measure=revenue&grain=quarter&from=2024-01-01&to=2024-03-31"));
}
