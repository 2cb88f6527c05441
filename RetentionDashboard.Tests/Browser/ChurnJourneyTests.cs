using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ChurnJourneyTests(SampleShopApp sample)
{
    [BrowserFact]
    public Task Model_is_chosen_for_the_shop_and_the_win_back_list_leaves_with_contact_dates_and_a_share_held_out() => sample.ChangeAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("churn");
        await page.GetByTestId("model").GetByText(Words.English(nameof(Texts.Predicted_Model_MbgNbd))).ClickAsync();
        await journey.ArriveAsync("/churn", "model=mbg-nbd");
        await page.GetByTestId("use-model").ClickAsync();
        await Expect(page.GetByTestId("use-model")).ToHaveCountAsync(0);

        var rows = page.GetByTestId("win-back").Locator("tbody tr");
        Assert.InRange(await rows.CountAsync(), 10, LinkReader.PageSize);
        var risks = await rows.Locator("td:last-child").AllInnerTextsAsync();
        Assert.Equal(risks.Select(Amount).OrderDescending(), risks.Select(Amount));
        Assert.True(Amount(risks[0]) > 0);
        foreach (var dates in await rows.Locator($"td[data-label=\"{Words.English(nameof(Texts.Churn_Column_Contact))}\"]").AllInnerTextsAsync())
        {
            Assert.Matches(@"\d{4}", dates);
        }

        var total = (double)Amount(Regex.Match(await page.GetByTestId("whom").InnerTextAsync(), "[0-9,]+ customers").Value);
        await page.GetByTestId("export-open").ClickAsync();
        await page.GetByTestId("hold-out").FillAsync("20");
        await page.GetByTestId("author").FillAsync("Ana");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("export-go").ClickAsync());
        using var reader = new StreamReader(await file.CreateReadStreamAsync());
        var people = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        Assert.InRange(people, total * 0.78, total * 0.82);
        await journey.PictureAsync("churn-export-1440-light-en");

        await page.GetByRole(AriaRole.Link, new() { Name = Words.English(nameof(Texts.Lists_All)) }).ClickAsync();
        await journey.ArriveAsync("/lists");
        await Expect(page.Locator("main")).ToContainTextAsync(people.ToString("N0", CultureInfo.InvariantCulture));

        // The shop's model is asked without the address saying so.
        await journey.OpenAsync("value/predicted");
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = Words.English(nameof(Texts.Predicted_Model)) }).Locator("[aria-current=true]")).ToHaveTextAsync(Words.English(nameof(Texts.Predicted_Model_MbgNbd)));
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Reason_for_leaving_opens_as_many_customers_as_it_says() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("churn");
        await page.Locator("nav.segmented a", new() { HasText = Words.English(nameof(Texts.Reasons_Title)) }).ClickAsync();
        await journey.ArriveAsync("/churn/reasons");
        await Expect(page.Locator("main")).ToContainTextAsync(Words.English(nameof(Texts.Reasons_Association)));

        var customers = page.GetByTestId("reasons").Locator("td a").First;
        var count = await customers.InnerTextAsync();
        await customers.ClickAsync();
        await journey.ArriveAsync("/customers", "=");
        await Expect(page.Locator("h1")).ToContainTextAsync(count);
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Names_of_levels_are_read_whole_at_any_width() => sample.ReadAsync(
        async journey =>
        {
            await journey.OpenAsync("churn/reasons");
            await Expect(journey.Page.GetByTestId("whiskers")).ToBeVisibleAsync();
            foreach (var width in (int[])[Journey.Desk, 700, 390])
            {
                await journey.Page.SetViewportSizeAsync(width, 900);
                Assert.Empty(await journey.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.whiskers .name')].filter(name => name.scrollWidth > name.clientWidth).map(name => name.textContent)"));
            }
        },
        language: "id-ID");

    private static decimal Amount(string text) =>
        decimal.Parse(Regex.Replace(text, "[^0-9.]", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
