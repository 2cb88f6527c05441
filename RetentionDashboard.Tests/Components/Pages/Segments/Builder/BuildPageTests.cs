using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Segments.Builder;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Segments.Builder;

public sealed class BuildPageTests : ShopPages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private SavedSegments Segments => Services.GetRequiredService<SavedSegments>();

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<BuildPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Condition_is_added_and_typed_and_sentence_count_and_address_follow()
    {
        var page = Open();
        Assert.Equal("All customers.", Sentence(page));

        Act(page, "[data-testid=add-condition]", static element => element.Click());
        Assert.Equal("All customers.", Sentence(page));
        Assert.Empty(page.FindAll(".problem"));
        Act(page, "[data-testid=what]", static element => element.Change(ConditionKind.Of(CustomerFigure.Frequency).Key));
        Act(page, "[data-testid=low]", static element => element.Input("2"));

        Assert.Equal("Customers for whom frequency is at least 2 orders.", Sentence(page));
        page.WaitForAssertion(() => Assert.Equal("1 customer", page.Find("[data-testid=count] b").TextContent));
        Assert.Equal("33.3% of 3 customers", page.Find("[data-testid=count] span").TextContent);
        Assert.Contains("£40.00", page.Find("[data-testid=revenue]").TextContent, StringComparison.Ordinal);
        Assert.Equal(new AllOf([new FigureBetween(CustomerFigure.Frequency, From: 2)]), RuleOf(Navigation.Uri));
    }

    [Fact]
    public void Condition_that_no_model_can_answer_says_so_beside_the_count()
    {
        var page = Open(new AllOf([new FigureBetween(CustomerFigure.ChanceAlive, From: 50)]));

        page.WaitForAssertion(() => Assert.StartsWith("Condition 1: No model can say", page.Find("[data-testid=outcome-problem]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Condition_on_the_chance_to_be_alive_says_where_buyers_of_one_order_count_as_alive()
    {
        for (var customer = 0; customer < 260; customer++)
        {
            Shop.Order($"once{customer}@example.com", "2022-02-01", 20);
        }

        Shop.Draw();

        var page = Open(new AllOf([new FigureBetween(CustomerFigure.ChanceAlive, From: 50)]));

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=outcome] [data-testid=outlook-warnings] [data-testid=use-model]")));
        var before = page.Find("[data-testid=count] b").TextContent;
        Act(page, "[data-testid=use-model]", static element => element.Click());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=use-model]")));
        Assert.NotEqual(before, page.Find("[data-testid=count] b").TextContent);
    }

    [Fact]
    public void Wrong_number_names_its_row_and_the_numbers_are_those_before_it()
    {
        var page = Open(new AllOf([new NoOrderFor(5), new AnyOf([new FigureBetween(CustomerFigure.Frequency, From: 2)])]));
        page.WaitForAssertion(() => Assert.Equal("1 customer", page.Find("[data-testid=count] b").TextContent));

        Act(page, "[data-testid=low]", static element => element.Input("2.000"), 1);

        Act(page, "[data-testid=save-segment]", static element => element.Submit());
        Assert.StartsWith("Not saved:", page.Find("[data-testid=not-saved]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Condition 2.1: “2.000” can be read in two ways"], page.FindAll("[data-testid=errors] a").Select(static link => link.TextContent[..46]));
        Assert.Equal("true", page.FindAll("[data-testid=low]")[1].GetAttribute("aria-invalid"));
        Assert.Null(page.FindAll("[data-testid=low]")[0].GetAttribute("aria-invalid"));
        Assert.Contains("before the mistake", page.Find("[data-testid=outcome]").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 customer", page.Find("[data-testid=count] b").TextContent);
        Act(page, "[data-testid=errors] a", static element => element.Click());
        JSInterop.VerifyInvoke("shell.focusInside");
    }

    [Fact]
    public void Groups_are_joined_and_turned_round_and_conditions_copied_moved_and_removed()
    {
        var page = Open(new AllOf([new NoOrderFor(30)]));

        Act(page, "[data-testid=add-group]", static element => element.Click());
        Act(page, "[data-testid=low]", static element => element.Input("10"), 1);
        Act(page, "[data-testid=not]", static element => element.Change(true), ^2);
        Assert.Equal("Customers for whom they have not ordered for 30 days and not (recency is at least 10 days).", Sentence(page));
        Act(page, "[data-testid=join]", static element => element.Change("any"), 0);
        Assert.Equal("Customers for whom they have not ordered for 30 days or not (recency is at least 10 days).", Sentence(page));
        Act(page, "[aria-label='Move condition 1 down']", static element => element.Click());
        Assert.Equal("Customers for whom not (recency is at least 10 days) or they have not ordered for 30 days.", Sentence(page));
        Act(page, "[aria-label='Duplicate condition 2']", static element => element.Click());
        Act(page, "[aria-label='Remove condition 1']", static element => element.Click());
        Act(page, "[data-testid=low]", static element => element.Input("60"), 0);
        Assert.Equal("Customers for whom they have not ordered for 60 days or they have not ordered for 30 days.", Sentence(page));
    }

    [Fact]
    public void Back_takes_the_draft_back_to_the_rule_of_the_address()
    {
        var page = Open(new AllOf([new NoOrderFor(30)]));

        Navigation.NavigateTo(Links.Build(null, null, RuleJson.Write(new AllOf([new NoOrderFor(90)]))));

        page.WaitForAssertion(() => Assert.Equal("90", page.Find("[data-testid=low]").GetAttribute("value")));
    }

    [Fact]
    public async Task Template_is_saved_under_a_name_and_the_page_goes_on_with_the_segment()
    {
        var page = Open();

        Act(page, "[data-testid=template-once-silent]", static element => element.Click());
        Act(page, "[data-testid=segment-name]", static element => element.Input("Once and gone"));
        Act(page, "[data-testid=save-segment]", static element => element.Submit());

        page.WaitForAssertion(() => Assert.Equal("Segment “Once and gone”", page.Find("h1").TextContent));
        var kept = Assert.Single(await Segments.GetAsync());
        Assert.Equal(new AllOf([new FigureBetween(CustomerFigure.Frequency, 1, 1), new NoOrderFor(90)]), kept.Rule);
        Assert.EndsWith($"segment=saved%3A{kept.Id}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Contains("Saved.", page.Find("[data-testid=save-segment]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_with_a_gap_is_not_saved_and_the_gap_is_named()
    {
        var page = Open();

        Act(page, "[data-testid=template-bought-next]", static element => element.Click());
        Act(page, "[data-testid=segment-name]", static element => element.Input("Next"));
        Act(page, "[data-testid=save-segment]", static element => element.Submit());

        page.WaitForAssertion(() => Assert.Equal("Condition 1: Choose at least one value.", page.Find("[data-testid=errors] a").TextContent));
        Assert.Empty(await Segments.GetAsync());
    }

    [Fact]
    public async Task Segment_that_asks_about_itself_through_another_is_refused_at_its_row()
    {
        var first = (await SaveAsync("First", new NoOrderFor(5))).Id;
        var second = (await SaveAsync("Second", new InSegment(InSegment.KeyOf(first)))).Id;
        var page = Open(new AllOf([new NoOrderFor(5), new InSegment(InSegment.KeyOf(second))]), SegmentChoice.OfSaved(first));

        page.WaitForAssertion(() => Assert.Equal("Condition 2: The segment asks about itself: First → Second → First.", page.Find("[data-testid=errors] a").TextContent));
    }

    [Fact]
    public async Task Segment_is_changed_and_saved_as_a_new_one_beside_the_old()
    {
        var id = (await SaveAsync("Silent", new NoOrderFor(5))).Id;
        var page = Open(segment: SegmentChoice.OfSaved(id));
        page.WaitForAssertion(() => Assert.Equal("5", page.Find("[data-testid=low]").GetAttribute("value")));

        Act(page, "[data-testid=low]", static element => element.Input("6"));
        Act(page, "[data-testid=segment-name]", static element => element.Input("More silent"));
        Act(page, "[data-testid=save-as-new]", static element => element.Click());

        page.WaitForAssertion(() => Assert.Equal("Segment “More silent”", page.Find("h1").TextContent));
        Assert.Equal(
            [("More silent", new AllOf([new NoOrderFor(6)])), ("Silent", new NoOrderFor(5))],
            (await Segments.GetAsync()).Select(static kept => (kept.Name, kept.Rule!)));
    }

    [Fact]
    public void Rule_that_was_brought_here_names_the_place_of_its_error_and_is_taken_once_it_is_right()
    {
        var page = Open();

        Act(page, "[data-testid=json]", static element => element.Input("""{"version":1,"rule":{"is":"all","of":[{"is":"no-order-for","days":30},{"is":"moon"}]}}"""));
        Act(page, "[data-testid=use-rule]", static element => element.Click());
        page.WaitForAssertion(() => Assert.Equal("Condition 2: There is no condition “moon”.", page.Find("#rule-text-problem").TextContent));
        Act(page, "[data-testid=json]", static element => element.Input("""{"version":1,"rule":{"is":"no-order-for","days":30}}"""));
        Act(page, "[data-testid=use-rule]", static element => element.Click());

        page.WaitForAssertion(() => Assert.Equal("Customers for whom they have not ordered for 30 days.", Sentence(page)));
    }

    [Fact]
    public void Address_that_holds_no_rule_says_so_and_shows_what_it_holds()
    {
        Navigation.NavigateTo(Links.Build(null, null, """{"version":1,"rule":{"is":"all","of":[]}}"""));
        var page = Shown();

        Assert.Contains("Something is missing", page.Find("[data-testid=unreadable]").TextContent, StringComparison.Ordinal);
        Assert.Equal("""{"version":1,"rule":{"is":"all","of":[]}}""", page.Find("[data-testid=json]").GetAttribute("value"));
    }

    [Fact]
    public void Rule_too_long_for_an_address_says_so_and_the_address_holds_none()
    {
        var page = Open();

        Act(page, "[data-testid=json]", static element => element.Input(RuleJson.Write(new AllOf([.. Enumerable.Range(1, 300).Select(static days => new NoOrderFor(days))]))));
        Act(page, "[data-testid=use-rule]", static element => element.Click());

        page.WaitForElement("[data-testid=too-long]");
        Assert.Null(new LinkReader(Navigation.Uri).Rule);
        Assert.Equal(300, page.FindAll("[data-testid=row]").Count);
    }

    // What is found is still there when it is acted on.
    private static void Act(IRenderedComponent<BuildPage> page, string selector, Action<IElement> act, Index? place = null) =>
        page.InvokeAsync(() =>
        {
            var found = page.FindAll(selector);
            act(found[(place ?? 0).GetOffset(found.Count)]);
        }).GetAwaiter().GetResult();

    private static SegmentRule? RuleOf(string address) => new LinkReader(address).Rule is { } text ? RuleJson.Read(text).Rule : null;

    private static string Sentence(IRenderedComponent<BuildPage> page) => page.Find("[data-testid=sentence]").TextContent;

    private Task<SegmentSaving> SaveAsync(string name, SegmentRule rule) => Segments.SaveAsync(new KeptSegment(0, name, null, 0, rule), static _ => true);

    private IRenderedComponent<BuildPage> Open(SegmentRule? rule = null, SegmentChoice? segment = null)
    {
        Navigation.NavigateTo(Links.Build(null, segment, rule is null ? null : RuleJson.Write(rule)));
        return Shown();
    }

    // Ana orders twice, the last time 10 days before the end; Budi and Citra once.
    private IRenderedComponent<BuildPage> Shown()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10, product: "tea").Order("ana@example.com", "2024-02-05", 30)
            .Order("budi@example.com", "2024-02-14", 5).Order("citra@example.com", "2024-02-15", 5).Save();
        var page = Render<BuildPage>();
        // Then nothing is under way any more that a click would have to wait for.
        page.WaitForElement("[data-testid=outcome]:not([aria-busy])");
        return page;
    }
}
