using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Cohorts;
using RetentionDashboard.Components.Pages.Compare;
using RetentionDashboard.Components.Pages.Customers;
using RetentionDashboard.Components.Pages.Repeat;
using RetentionDashboard.Components.Pages.Segments;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Controls;

/// <summary>A page narrowed by a rule that nobody can answer says so above its emptiness.</summary>
public sealed class UnansweredSegmentTests : ShopPages
{
    private static readonly SegmentChoice Asking = SegmentChoice.Of(new Negation(new FigureBetween(CustomerFigure.ChanceAlive, From: 50)));

    [Fact]
    public async Task Reason_of_the_model_stands_with_the_filters_choices()
    {
        Few();
        var saved = await Services.GetRequiredService<SavedSegments>().SaveAsync(new KeptSegment(0, "Gone", null, 0, Asking.Rule!), static _ => true);

        var byRule = await ChoicesAsync(new HistoryQuery { Segment = Asking });
        var bySaved = await ChoicesAsync(new HistoryQuery { Segment = SegmentChoice.OfSaved(saved.Id) });
        var other = await ChoicesAsync(new HistoryQuery { Segment = SegmentChoice.Of(new FigureBetween(CustomerFigure.Frequency, From: 1)) });

        Assert.Equal((RuleProblem.NoForecast, RefusalReason.TooFewRepeaters), (byRule!.Error.Problem, byRule.Refusal!.Reason));
        Assert.Equal(byRule.Refusal, bySaved!.Refusal);
        Assert.Null(other);
    }

    [Fact]
    public async Task Shop_that_a_model_answers_has_no_reason()
    {
        Shop.Draw();

        Assert.Null(await ChoicesAsync(new HistoryQuery { Segment = Asking }));
    }

    [Fact]
    public void Every_page_with_the_filters_says_it()
    {
        Few();

        Assert.All(
            [Text<CohortsPage>(Links.CohortsPath), Text<RepeatPage>(Links.RepeatPath), Text<SegmentsPage>(Links.SegmentsPath), Text<CustomersPage>(Links.CustomersPath)],
            static text => Assert.StartsWith(
                "Nobody can be in this segment. It asks what is expected of customers, and there is no forecast. Only 1 customer ordered on more than one day; a model needs at least 30.", text, StringComparison.Ordinal));
    }

    [Fact]
    public void List_of_customers_says_it_once()
    {
        Few();

        var page = Open<CustomersPage>(Links.CustomersPath);

        Assert.Single(page.FindAll(".notice-danger"));
    }

    [Fact]
    public void Side_of_a_comparison_says_it_and_the_other_does_not()
    {
        Few();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/compare?kind=filters&a-segment={Uri.EscapeDataString(Asking.Key)}&b-from=2023-01-01");

        var page = Render<ComparePage>();

        page.WaitForElement("[data-testid=side-a] [data-testid=unanswered]");
        Assert.Single(page.FindAll("[data-testid=unanswered]"));
    }

    private void Few() => Shop.Order("ana@example.com", "2023-01-01", 10).Order("budi@example.com", "2023-01-01", 10).Order("ana@example.com", "2023-06-01", 10).Save();

    private async Task<UnansweredSegment?> ChoicesAsync(HistoryQuery query) => (await Services.GetRequiredService<FilterChoicesReports>().GetAsync(query))!.Unanswered;

    private string Text<T>(string path)
        where T : IComponent =>
        string.Join(' ', Open<T>(path).Find("[data-testid=unanswered] p").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<T> Open<T>(string path)
        where T : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(path + "?segment=" + Uri.EscapeDataString(Asking.Key));
        var page = Render<T>();
        page.WaitForElement("[data-testid=unanswered]");
        return page;
    }
}
