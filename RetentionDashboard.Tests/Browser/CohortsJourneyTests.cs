using System.Text.RegularExpressions;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class CohortsJourneyTests(SampleShopApp sample)
{
    [BrowserFact]
    public Task Table_is_switched_lit_up_and_followed_to_a_customer_and_the_back_button_restores_it() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("cohorts");
        var curves = page.Locator("canvas").First;

        await page.Locator("nav.segmented a", new() { HasText = Words.English(nameof(Texts.Cohorts_Family_Net)) }).ClickAsync();
        await journey.ArriveAsync("/cohorts", "measure=net");
        await page.GetByTestId("rows").SelectOptionAsync("channel");
        await journey.ArriveAsync("/cohorts", "by=channel");
        await Expect(page.Locator(".heat-map thead .name")).ToContainTextAsync(Words.English(nameof(Texts.Filters_Channel)));
        await page.GoBackAsync();
        await Expect(page.GetByTestId("counting")).ToHaveValueAsync("net");
        await page.GoBackAsync();
        await Expect(page.GetByTestId("definition")).ToHaveValueAsync("retention");

        var row = page.Locator(".heat-map tr[data-key]:not(.average)").Nth(3);
        var key = await row.GetAttributeAsync("data-key") ?? "";
        await row.Locator("td.cell").Nth(2).HoverAsync();
        await Expect(curves).ToHaveAttributeAsync("data-brushed", key);
        await Expect(curves).ToHaveAttributeAsync("data-guide", "2");
        await Expect(row).ToHaveAttributeAsync("data-brushed", "row");
        await page.Locator("h1").HoverAsync();
        await Expect(curves).ToHaveAttributeAsync("data-brushed", "");

        await row.Locator("td.cell a").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(curves).ToHaveAttributeAsync("data-guide", "2");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");
        await journey.ArriveAsync("/customers", $"cohort={key}", "index=1");
        // The address is there before its page.
        await Expect(page.Locator(".heat-map")).ToHaveCountAsync(0);
        await page.Locator(".data-table tbody a").First.ClickAsync();
        await journey.ArriveAsync("/customers/");
        await Expect(page.Locator("dl").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await journey.ArriveAsync("/customers?", $"cohort={key}");
        await page.GoBackAsync();
        await journey.ArriveAsync("/cohorts");
        await Expect(page.Locator(".heat-map")).ToBeVisibleAsync();

        await curves.HoverAsync(new() { Position = new() { X = 120, Y = 200 } });
        await Expect(page.Locator(".heat-map tr[data-brushed=row]")).ToHaveCountAsync(1);
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Table_and_chart_leave_as_pictures_named_after_the_shop() => sample.ReadAsync(async journey =>
    {
        await journey.OpenAsync("cohorts?sort=size&desc=true&target=10");

        var table = await journey.Page.RunAndWaitForDownloadAsync(() => journey.Page.GetByTestId("save-table").ClickAsync());
        var chart = await journey.Page.RunAndWaitForDownloadAsync(() => journey.Page.GetByTestId("save-picture").First.ClickAsync());

        foreach (var picture in new[] { table, chart })
        {
            Assert.EndsWith(".png", picture.SuggestedFilename, StringComparison.Ordinal);
            await using var file = await picture.CreateReadStreamAsync();
            var head = new byte[24];
            await file.ReadExactlyAsync(head);
            Assert.True(head.AsSpan(1, 3).SequenceEqual("PNG"u8));
            // Width and height stand behind the signature, the largest byte first: nobody wants a picture of a thumbnail's size.
            Assert.True((head[18] << 8) + head[19] >= 2000);
            Assert.True((head[22] << 8) + head[23] >= 600);
        }

        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Words_of_a_point_stand_inside_the_window_wherever_the_point_is() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await journey.OpenAsync("cohorts?by=product&measure=cumulative-net");
            var canvas = page.Locator("canvas").First;
            // The chart library sizes what it has drawn.
            await Expect(canvas).ToHaveAttributeAsync("style", new Regex("width"));
            await canvas.ScrollIntoViewIfNeededAsync();
            var size = (await canvas.BoundingBoxAsync())!;
            foreach (var place in new[] { 0.4f, 0.7f, 0.97f })
            {
                await canvas.HoverAsync(new() { Position = new() { X = size.Width * place, Y = size.Height / 2 } });
                await Expect(page.Locator(".chart-tip")).ToBeVisibleAsync();
                var words = (await page.Locator(".chart-tip").BoundingBoxAsync())!;
                Assert.InRange(words.X, 0, width - words.Width);
                Assert.InRange(words.Y, 0, 900 - words.Height);
            }

            await page.Locator("h1").HoverAsync();
            await Expect(page.Locator(".chart-tip")).ToBeHiddenAsync();
        }

        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Note_written_beside_a_chart_stands_on_the_cohorts_too_and_fits_a_phone() => sample.ChangeAsync(
        async journey =>
        {
            var page = journey.Page;
            await journey.OpenAsync("");
            await page.GetByTestId("add-note").First.ClickAsync();
            await page.GetByTestId("note-text").FillAsync("Free shipping for everybody who orders more than two bags of beans");
            await page.GetByTestId("save-note").ClickAsync();
            await Expect(page.Locator(".chart-notes li")).ToHaveCountAsync(1);

            await journey.OpenAsync("cohorts");
            await Expect(page.Locator(".heat-map .flag")).ToHaveCountAsync(1);
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth"));
            Assert.Empty(journey.ScriptErrors);
        },
        width: 390);
}
