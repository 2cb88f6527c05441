using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Components.Pages.Glossary;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Components.Pages.Glossary;

public sealed class GlossaryPagesTests : ShopPages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void List_shows_every_metric_under_its_question()
    {
        var page = Render<GlossaryPage>();

        Assert.Equal(["How is the shop doing?", "Who comes back?", "When do they come back?", "What are they worth?", "What kinds of customers are there?", "What do they buy?", "Is it a real difference?"], page.FindAll("h2").Select(static title => title.TextContent));
        Assert.Equal(MetricRegistry.All.Count, page.FindAll("h3 a").Count);
    }

    [Fact]
    public void Search_narrows_the_list_and_stands_in_the_address()
    {
        var page = Render<GlossaryPage>();

        page.Find("input").Input("churn rate");

        Assert.EndsWith("/glossary?search=churn%20rate", Navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("/glossary/churn-rate", page.FindAll("h3 a").Select(static link => link.GetAttribute("href")));
        Assert.DoesNotContain("/glossary/pareto-share", page.FindAll("h3 a").Select(static link => link.GetAttribute("href")));
    }

    [Fact]
    public void Search_without_a_find_offers_everything_again()
    {
        Navigation.NavigateTo("/glossary?search=happiness");
        var page = Render<GlossaryPage>();
        Assert.Empty(page.FindAll("h3 a"));

        page.Find(".empty-state button").Click();

        Assert.Equal(MetricRegistry.All.Count, page.FindAll("h3 a").Count);
    }

    [Fact]
    public void Entry_works_the_metric_out_with_the_orders_of_the_store()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Order("ana@example.com", "2024-02-05", 30).Order("budi@example.com", "2024-01-06", 5).Save();

        var page = Open("average-order-value");

        Assert.Equal("With your orders", page.Find("[data-testid=example] h2").TextContent);
        Assert.Equal("£45.00 ÷ 3 = £15.00", page.Find("[data-testid=sum]").TextContent);
        Assert.Equal(["revenue", "orders"], page.FindAll(".fraction > span").Select(static part => part.TextContent));
    }

    [Fact]
    public void Entry_of_a_product_is_worked_out_with_the_lines_of_the_stores_orders()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10, product: "Tea").Order("ana@example.com", "2024-02-05", 30, product: "Cup").Order("budi@example.com", "2024-01-06", 5, product: "Tea").Save();

        var page = Open("product-repeat-rate");

        Assert.Equal("With your orders", page.Find("[data-testid=example] h2").TextContent);
        Assert.Equal("1 ÷ 2 = 50.0%", page.Find("[data-testid=sum]").TextContent);
        Assert.Contains("customers whose first order had “The Tea”", page.Find(".steps").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Entry_that_the_orders_cannot_show_says_that_its_example_is_invented()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Save();

        var page = Open("customer-retention-rate");

        Assert.Equal("With ten invented orders", page.Find("[data-testid=example] h2").TextContent);
        Assert.Equal(10, page.FindAll("details tbody tr").Count);
        Assert.Contains("/settings?store=1#window", page.FindAll(".facts a").Select(static link => link.GetAttribute("href")));
    }

    [Fact]
    public void Entry_without_any_orders_is_still_explained() => Assert.Equal("(4 − 1 − 1) ÷ 4 = 50.0%", Open("customer-retention-rate").Find("[data-testid=sum]").TextContent);

    [Fact]
    public void Unknown_entry_leads_back_to_the_list()
    {
        var page = Render<MetricPage>(parameters => parameters.Add(component => component.Slug, "happiness"));

        Assert.Equal("/glossary", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public void Hint_of_a_metric_opens_its_entry_for_the_store_shown()
    {
        Navigation.NavigateTo("/value?store=3");
        var hint = Render<Hint>(parameters => parameters.Add(component => component.Metric, MetricId.ParetoShare));

        var mark = hint.Find("a.hint-open");
        Assert.Equal("/glossary/pareto-share?store=3", mark.GetAttribute("href"));
        Assert.Equal("What is “Pareto share”?", mark.GetAttribute("aria-label"));
        Assert.StartsWith("Share of revenue", hint.Find("#" + mark.GetAttribute("aria-describedby")).TextContent, StringComparison.Ordinal);
        Assert.Equal("/glossary/pareto-share?store=3", hint.Find("a.hint-more").GetAttribute("href"));
    }

    [Fact]
    public void Hint_without_a_metric_has_its_sentence_alone()
    {
        var hint = Render<Hint>(parameters => parameters.Add(component => component.Text, "A sentence."));

        Assert.Empty(hint.FindAll("a"));
        Assert.Single(hint.FindAll("button"));
    }

    private IRenderedComponent<MetricPage> Open(string slug)
    {
        var page = Render<MetricPage>(parameters => parameters.Add(component => component.Slug, slug));
        page.WaitForElement("[data-testid=example]");
        return page;
    }
}
