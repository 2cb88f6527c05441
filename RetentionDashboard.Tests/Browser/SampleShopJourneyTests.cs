using Microsoft.Playwright;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class SampleShopJourneyTests(SampleShopApp sample)
{
    private const int Desk = Journey.Desk;
    private const int Phone = 390;
    private const int Height = 900;

    private const string IsDrawn = """
        () => document.querySelector('main h1')?.checkVisibility()
          && !document.querySelector('.page-skeleton, .skeleton, .rz-skeleton')
          && [...document.querySelectorAll('canvas')].every(canvas => canvas.style.width)
        """;

    private const string IsDressed = """
        theme => document.documentElement.dataset.theme === theme
          && document.getElementById('radzen-theme-link').sheet?.href.includes('dark') === (theme === 'dark')
        """;

    // A chart follows its frame two drawings later.
    private const string Excess = """
        async () => {
          for (let drawing = 0; drawing < 3; drawing++) {
            await new Promise(requestAnimationFrame);
          }
          return document.documentElement.scrollWidth - window.innerWidth;
        }
        """;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("overview", ""),
        ("cohorts", "cohorts"),
        ("cohorts-compared", "cohorts?by=channel&measure=cumulative-net&columns=windows&target=200&b-store=&b-nth-from=2"),
        ("notes", "notes"),
        ("repeat", "repeat?by=channel"),
        ("value", "value"),
        ("value-predicted", "value/predicted?by=country"),
        ("churn", "churn?model=mbg-nbd"),
        ("churn-reasons", "churn/reasons"),
        ("products", "products"),
        ("products-journey", "products/journey?by=category"),
        ("products-next", "products/next?by=category"),
        ("products-item", "products/item?by=category&item=Coffee"),
        ("products-together", "products/together?by=category"),
        ("compare", "compare"),
        ("compare-cohorts", "compare?kind=cohorts&by=channel"),
        ("views", "views"),
        ("customers", "customers"),
        ("customers-columns", "customers?search=a&fields=email,revenue,next-order,rfm,lifecycle,tier,discount-share,city,tags"),
        ("customer", "customers/1"),
        ("data-quality", "data-quality"),
        ("look-alikes", "data-quality/look-alikes"),
        ("merged", "data-quality/merged"),
        ("calendar", "data-quality/calendar"),
        ("refused-rows", "data-quality/refused-rows"),
        ("unattributed", "orders/unattributed"),
        ("activity", "activity"),
        ("segments", "segments"),
        ("segment-builder", "segments/build?rule=%7B%22version%22%3A1%2C%22rule%22%3A%7B%22is%22%3A%22any%22%2C%22of%22%3A%5B%7B%22is%22%3A%22no-order-for%22%2C%22days%22%3A60%7D%2C%7B%22is%22%3A%22rfm%22%2C%22of%22%3A%5B%22loyal%22%5D%7D%5D%7D%7D"),
        ("segments-history", "segments/history?family=lifecycle"),
        ("segments-migration", "segments/migration"),
        ("segments-pareto", "segments/pareto"),
        ("to-remind", "customers?group=to-remind"),
        ("glossary", "glossary"),
        ("glossary-retention", "glossary/customer-retention-rate"),
        ("glossary-survival", "glossary/time-to-next-order"),
        ("import", "import"),
        ("imports", "imports"),
        ("settings", "settings"),
        ("lists", "lists"),
        ("privacy", "privacy"),
    ];

    [BrowserFact]
    public Task Sample_shop_is_explored_and_removed_in_one_click() => Journey.RunAsync(async journey =>
    {
        await journey.ExploreSampleAsync();
        await Expect(journey.Page.Locator(".tiles > *").First).ToBeVisibleAsync();

        await journey.OpenAsync("imports");
        await journey.Page.GetByTestId("remove-sample").ClickAsync();
        await Expect(journey.Page.GetByTestId("remove-sample")).ToHaveCountAsync(0);

        await journey.OpenAsync("");
        await Expect(journey.Page.Locator(".welcome")).ToBeVisibleAsync();
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Filters_live_in_the_address_and_the_back_button_takes_them_back() => sample.ReadAsync(async journey =>
    {
        await journey.OpenAsync("");
        var year = journey.Page.Locator(".filter-bar").GetByRole(AriaRole.Button, new() { Name = Words.English(nameof(Texts.Filters_Year)), Exact = true });
        var all = journey.Page.Locator(".filter-bar").GetByRole(AriaRole.Button, new() { Name = Words.English(nameof(Texts.Filters_All)), Exact = true });
        await Expect(all).ToHaveAttributeAsync("aria-pressed", "true");

        await year.ClickAsync();
        await journey.ArriveAsync("/?", "from=");
        await Expect(year).ToHaveAttributeAsync("aria-pressed", "true");
        var filtered = journey.Page.Url;

        await journey.Page.GoBackAsync();
        await Expect(all).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.DoesNotContain("from=", journey.Page.Url, StringComparison.Ordinal);

        await journey.OpenAsync(new Uri(filtered).PathAndQuery[1..]);
        await Expect(year).ToHaveAttributeAsync("aria-pressed", "true");
    });

    [BrowserFact]
    public Task Repeat_purchases_and_value_are_explored_by_switches_and_sliders_that_the_back_button_takes_back() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("repeat");
        await Expect(page.GetByTestId("time-to-next").Locator("tbody tr")).ToHaveCountAsync(1);

        await page.Locator("nav.segmented a", new() { HasText = Words.English(nameof(Texts.Filters_Channel)) }).ClickAsync();
        await journey.ArriveAsync("/repeat", "by=channel");
        await Expect(page.GetByTestId("time-to-next").Locator("tbody tr").Nth(1)).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.GetByTestId("time-to-next").Locator("tbody tr")).ToHaveCountAsync(1);

        await journey.OpenAsync("value");
        var before = await page.GetByTestId("clv").InnerTextAsync();
        await page.GetByTestId("margin").FillAsync("40");
        await journey.ArriveAsync("/value", "margin=40");
        await Expect(page.GetByTestId("clv")).Not.ToHaveTextAsync(before);
        await page.GoBackAsync();
        await Expect(page.GetByTestId("clv")).ToHaveTextAsync(before);
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Predicted_value_is_tried_by_a_slider_that_the_back_button_takes_back_and_opens_its_customers() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("value");
        await page.Locator("nav.segmented a", new() { HasText = Words.English(nameof(Texts.Predicted_Title)) }).ClickAsync();
        await journey.ArriveAsync("/value/predicted");
        await Expect(page.GetByTestId("verdict")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("rivals").Locator("tbody tr")).Not.ToHaveCountAsync(0);

        var before = await page.GetByTestId("cpa").InnerTextAsync();
        await page.GetByTestId("ratio").FillAsync("6");
        await journey.ArriveAsync("/value/predicted", "ratio=6");
        await Expect(page.GetByTestId("cpa")).Not.ToHaveTextAsync(before);
        await page.GoBackAsync();
        await Expect(page.GetByTestId("cpa")).ToHaveTextAsync(before);

        var customers = page.GetByTestId("sets").Locator("td a").First;
        var count = await customers.InnerTextAsync();
        await customers.ClickAsync();
        await journey.ArriveAsync("/customers", "cohort=");
        await Expect(page.Locator("main")).ToContainTextAsync(count);
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Titles_of_charts_stand_on_one_line_on_a_small_desk() => sample.ReadAsync(
        async journey =>
        {
            var broken = new List<string>();
            await journey.Page.SetViewportSizeAsync(1280, Height);
            foreach (var path in (string[])["", "value", "value/predicted"])
            {
                await journey.OpenAsync(path);
                await journey.Page.WaitForFunctionAsync(IsDrawn);
                await Expect(journey.Page.Locator(".chart-frame h2").First).ToBeVisibleAsync();
                broken.AddRange(await journey.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.chart-frame h2')].filter(title => title.getClientRects().length && title.offsetHeight > 1.6 * parseFloat(getComputedStyle(title).lineHeight)).map(title => title.textContent)"));
            }

            Assert.Empty(broken);
        },
        language: "id-ID");

    [BrowserFact]
    public Task Every_page_fits_a_desk_and_a_phone_in_both_looks_and_languages() => Task.WhenAll(
        sample.ReadAsync(journey => FitAsync(journey, "en", [Desk, Phone], darkFirst: 0)),
        sample.ReadAsync(journey => FitAsync(journey, "id", [Phone, Desk], darkFirst: 1), language: "id-ID"));

    [BrowserFact]
    public Task Customer_is_found_by_a_search_tagged_and_found_again_by_the_tag() => sample.ChangeAsync(async journey =>
    {
        await journey.OpenAsync("customers");
        var first = journey.Page.Locator(".data-table tbody th a").First;
        var name = await first.TextContentAsync() ?? "";

        await journey.Page.GetByTestId("customer-search").FillAsync(name);
        await journey.Page.GetByTestId("customer-search").PressAsync("Enter");
        await journey.ArriveAsync("customers?", "search=");
        await Expect(first).ToHaveTextAsync(name);
        await first.ClickAsync();
        await Expect(journey.Page.Locator("main h1")).ToHaveTextAsync(name);
        await Expect(journey.Page.GetByTestId("next-order")).ToBeVisibleAsync();

        await journey.Page.GetByTestId("tag-text").FillAsync("VIP");
        await journey.Page.GetByTestId("tag-text").PressAsync("Enter");
        await journey.Page.Locator(".tags .chip a").ClickAsync();
        await journey.ArriveAsync("customers?", "tag=VIP");
        await Expect(journey.Page.Locator(".data-table tbody tr")).ToHaveCountAsync(1);
        await Expect(first).ToHaveTextAsync(name);
        Assert.Empty(journey.ScriptErrors);
    });

    /// <summary>A page is loaded once in a language: in the first width, and dark for every other page; the rest is changed in place.</summary>
    /// <param name="darkFirst">0 or 1: the languages take turns, so that every page is loaded in both looks.</param>
    private static async Task FitAsync(Journey journey, string language, int[] widths, int darkFirst)
    {
        var wide = new List<string>();
        foreach (var (index, (name, path)) in Pages.Index())
        {
            string[] themes = index % 2 == darkFirst ? ["dark", "light"] : ["light", "dark"];
            await journey.Page.Context.AddCookiesAsync([new() { Name = "theme", Value = themes[0], Url = journey.App.Address }]);
            await journey.Page.SetViewportSizeAsync(widths[0], Height);
            await journey.OpenAsync(path);
            await Expect(journey.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await journey.Page.WaitForFunctionAsync(IsDrawn);
            await journey.Page.WaitForFunctionAsync(IsDressed, themes[0]);
            await MeasureAsync(themes[0], widths);

            await journey.Page.GetByRole(AriaRole.Button, new() { Name = Words.In(language, nameof(Texts.Shell_DarkMode)) }).ClickAsync();
            await journey.Page.WaitForFunctionAsync(IsDressed, themes[1]);
            await MeasureAsync(themes[1], widths.Reverse());

            async Task MeasureAsync(string theme, IEnumerable<int> widths)
            {
                foreach (var width in widths)
                {
                    var picture = $"{name}-{width}-{theme}-{language}";
                    await journey.Page.SetViewportSizeAsync(width, Height);
                    var excess = await journey.Page.EvaluateAsync<int>(Excess);
                    if (excess > 0)
                    {
                        wide.Add($"{picture}: {excess} px too wide");
                        await journey.KeepPictureAsync(picture);
                    }

                    await journey.PictureAsync(picture);
                }
            }
        }

        Assert.Empty(wide);
        Assert.Empty(journey.ScriptErrors);
    }
}
