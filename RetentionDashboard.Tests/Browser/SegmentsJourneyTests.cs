using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class SegmentsJourneyTests(SampleShopApp sample)
{
    [BrowserFact]
    public Task Segment_is_built_used_on_cohorts_and_its_customers_leave_with_a_share_held_out() => sample.ChangeAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("segments");
        await page.GetByTestId("build").ClickAsync();
        await journey.ArriveAsync("/segments/build");
        await page.GetByTestId("template-once-silent").ClickAsync();
        await Expect(page.GetByTestId("row")).ToHaveCountAsync(2);
        await journey.ArriveAsync("rule=", "90");

        await page.GetByTestId("low").Nth(1).FillAsync("often");
        await Expect(page.GetByTestId("errors").Locator("a")).ToHaveTextAsync(new Regex("^Condition 2: "));
        await page.GetByTestId("low").Nth(1).FillAsync("60");
        await Expect(page.GetByTestId("sentence")).ToHaveTextAsync("Customers for whom frequency is exactly 1 order and they have not ordered for 60 days.");
        await journey.ArriveAsync("rule=", "60");
        await Expect(page.Locator("[data-testid=outcome]:not(.counting)")).ToHaveCountAsync(1);
        var customers = await page.GetByTestId("count").Locator("b").InnerTextAsync();
        await page.GetByTestId("segment-name").FillAsync("Once and gone");
        await page.GetByTestId("save").ClickAsync();
        await journey.ArriveAsync("segment=saved%3A");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Segment “Once and gone”");

        await journey.OpenAsync("cohorts");
        await page.Locator(".filter-choice .rz-dropdown[title=Segment], .filter-choice:has([aria-label=Segment]) .rz-dropdown").First.ClickAsync();
        await page.Locator(".rz-dropdown-item:visible", new() { HasText = "Once and gone" }).ClickAsync();
        await journey.ArriveAsync("/cohorts", "segment=saved%3A");
        await Expect(page.Locator(".filter-chip", new() { HasText = "Once and gone" })).ToBeVisibleAsync();
        await page.Locator(".heat-map tr[data-key]:not(.average) td.cell a").First.ClickAsync();
        await journey.ArriveAsync("/customers", "segment=saved%3A", "cohort=");

        await journey.OpenAsync("segments");
        var all = page.GetByTestId("saved-table").Locator("tbody td a").First;
        await Expect(all).ToHaveTextAsync(Regex.Match(customers, @"[\d,]+").Value);
        await all.ClickAsync();
        await journey.ArriveAsync("/customers", "segment=saved%3A");
        await page.GetByTestId("export-open").ClickAsync();
        await page.GetByTestId("hold-out").FillAsync("10");
        await page.GetByTestId("author").FillAsync("Ana");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("export-go").ClickAsync());

        using var reader = new StreamReader(await file.CreateReadStreamAsync());
        var rows = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        var total = int.Parse(Regex.Match(customers, @"[\d,]+").Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.InRange(rows, total * 0.85, total * 0.95);
        await page.GetByRole(AriaRole.Link, new() { Name = Words.English(nameof(Texts.Lists_All)) }).ClickAsync();
        await journey.ArriveAsync("/lists");
        await Expect(page.Locator("main")).ToContainTextAsync("Once and gone");
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Cell_of_the_RFM_grid_opens_as_many_customers_as_it_says() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("segments");
        var cell = page.GetByTestId("rfm-grid").Locator("td a").First;
        var customers = await cell.InnerTextAsync();

        await cell.ClickAsync();
        await journey.ArriveAsync("/customers", "segment=rfm%3Ar");
        await Expect(page.Locator("h1")).ToHaveTextAsync(new Regex($@"^{customers} customers?\b"));
        await Expect(page.Locator(".data-table tbody tr")).ToHaveCountAsync(Math.Min(int.Parse(customers, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), LinkReader.PageSize));
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Segments_are_rows_of_cohorts_and_sides_of_a_comparison() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("cohorts");
        await page.GetByTestId("rows").SelectOptionAsync("rfm-segment");
        await journey.ArriveAsync("/cohorts", "by=rfm-segment");
        var row = page.Locator(".heat-map tr[data-key^='rfm:']").First;
        var key = await row.GetAttributeAsync("data-key") ?? "";
        var name = await row.Locator("th a").InnerTextAsync();
        var size = await row.Locator("td.size").InnerTextAsync();
        await row.Locator("th a").First.ClickAsync();
        await journey.ArriveAsync("/customers", "cohort=rfm%3A");
        await Expect(page.Locator("h1")).ToHaveTextAsync(new Regex($@"^{size} customers?\b"));

        await journey.OpenAsync("compare?kind=cohorts&by=rfm-segment");
        await page.GetByTestId("cohort-a").SelectOptionAsync(key);
        await Expect(page.GetByTestId("side-a").Locator("h2")).ToHaveTextAsync(name);
        await Expect(page.GetByTestId("side-a").Locator("header a")).ToContainTextAsync(size);
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Rule_is_built_changed_and_walked_back_without_a_mouse() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("segments/build");
        var sentence = page.GetByTestId("sentence");
        var add = page.GetByTestId("add-condition");
        await add.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("what")).ToBeFocusedAsync();
        for (var field = 0; field < 3; field++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(page.GetByTestId("low")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("30");
        await Expect(sentence).ToHaveTextAsync("Customers for whom recency is at least 30 days.");
        await journey.ArriveAsync("rule=");

        await page.GetByRole(AriaRole.Button, new() { Name = "Duplicate condition 1" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByTestId("what").Nth(1)).ToBeFocusedAsync();
        await page.GetByTestId("low").Nth(1).FillAsync("45");
        var up = page.GetByRole(AriaRole.Button, new() { Name = "Move condition 2 up" });
        await up.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(sentence).ToHaveTextAsync("Customers for whom recency is at least 45 days and recency is at least 30 days.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move condition 1 up" })).ToBeFocusedAsync();
        await journey.ArriveAsync("%3A45", "%3A30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove condition 1" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(sentence).ToHaveTextAsync("Customers for whom recency is at least 30 days.");
        await Expect(add).ToBeFocusedAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("%3A45"));

        await page.GoBackAsync();
        await Expect(sentence).ToHaveTextAsync("Customers for whom recency is at least 45 days and recency is at least 30 days.");
        await Expect(page.GetByTestId("row")).ToHaveCountAsync(2);
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Product_is_found_by_typing_and_a_phone_shows_how_many_they_are() => sample.ReadAsync(
        async journey =>
        {
            var page = journey.Page;
            await journey.OpenAsync("segments/build");
            await page.GetByTestId("template-bought-next").ClickAsync();
            var items = page.Locator(".rz-multiselect-item:visible");
            await page.Locator(".values-picker").First.ClickAsync();
            var product = (await items.Nth(2).InnerTextAsync()).Trim();
            await page.Keyboard.TypeAsync(product);
            await Expect(items.First).ToHaveTextAsync(new Regex(Regex.Escape(product)));
            await items.First.ClickAsync();
            await Expect(page.Locator(".values-picker").First).ToContainTextAsync(product);
            await page.Keyboard.PressAsync("Escape");
            // A list that is closing still has its items.
            await Expect(items).ToHaveCountAsync(0);
            await page.Locator(".values-picker").Nth(1).ClickAsync();
            await items.First.ClickAsync();
            await page.Keyboard.PressAsync("Escape");

            await Expect(page.GetByTestId("sentence")).ToHaveTextAsync(new Regex("they bought .+ in a later order within 60 days of .+"));
            await Expect(page.Locator(".bar")).ToBeInViewportAsync();
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth"));
            Assert.Empty(journey.ScriptErrors);
        },
        width: 390);
}
