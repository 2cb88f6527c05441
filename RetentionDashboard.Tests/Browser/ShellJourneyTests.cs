using Microsoft.Playwright;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ShellJourneyTests
{
    [BrowserFact]
    public Task Language_is_switched_at_once_and_remembered() => Journey.RunAsync(async journey =>
    {
        await journey.OpenAsync("imports");
        await Expect(MenuItem(journey, Words.English(nameof(Texts.Shell_Customers)))).ToBeVisibleAsync();

        await journey.ReloadedByAsync(() => journey.Page.GetByRole(AriaRole.Link, new() { Name = "ID", Exact = true }).ClickAsync());

        await Expect(journey.Page.Locator("html")).ToHaveAttributeAsync("lang", "id");
        await Expect(MenuItem(journey, Words.Indonesian(nameof(Texts.Shell_Customers)))).ToBeVisibleAsync();
        Assert.EndsWith("/imports", new Uri(journey.Page.Url).AbsolutePath, StringComparison.Ordinal);

        await journey.OpenAsync("");

        await Expect(MenuItem(journey, Words.Indonesian(nameof(Texts.Shell_Customers)))).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Scripts_of_a_page_that_is_gone_attach_to_nothing() => Journey.RunAsync(async journey =>
    {
        await journey.OpenAsync("");

        foreach (var script in new[] { "heat-map", "upload" })
        {
            await journey.Page.EvaluateAsync("async script => (await import(`/js/${script}.js`)).attach(null, null, null).detach()", script);
        }

        await journey.Page.EvaluateAsync("async () => { const chart = await import('/js/chart.js'); await chart.draw(null, {}, null); chart.destroy(null); }");
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task Language_of_the_browser_is_the_first_one() => Journey.RunAsync(
        async journey =>
        {
            await journey.OpenAsync("");

            await Expect(MenuItem(journey, Words.Indonesian(nameof(Texts.Shell_Customers)))).ToBeVisibleAsync();
        },
        language: "id-ID");

    [BrowserFact]
    public Task Dark_look_is_switched_on_and_remembered() => Journey.RunAsync(async journey =>
    {
        await journey.OpenAsync("");
        var light = await BackgroundAsync(journey);

        await journey.Page.GetByRole(AriaRole.Button, new() { Name = Words.English(nameof(Texts.Shell_DarkMode)) }).ClickAsync();

        await Expect(journey.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await journey.Page.WaitForFunctionAsync("light => getComputedStyle(document.body).backgroundColor !== light", light);

        await journey.OpenAsync("");

        await Expect(journey.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.NotEqual(light, await BackgroundAsync(journey));
    });

    [BrowserFact]
    public Task Unknown_address_says_so_and_leads_home() => Journey.RunAsync(async journey =>
    {
        IResponse? response = null;
        await journey.ReloadedByAsync(async () => response = await journey.Page.GotoAsync("no-such-page"));

        Assert.Equal(404, response?.Status);
        await journey.Page.Locator("main a").First.ClickAsync();
        await Expect(journey.Page).ToHaveURLAsync(journey.App.Address);
    });

    [BrowserFact]
    public Task Menu_of_a_phone_opens_and_closes_with_the_choice() => Journey.RunAsync(
        async journey =>
        {
            await journey.OpenAsync("");
            var item = MenuItem(journey, Words.English(nameof(Texts.Shell_Imports)));
            await Expect(item).Not.ToBeInViewportAsync();

            await journey.Page.GetByRole(AriaRole.Button, new() { Name = Words.English(nameof(Texts.Shell_Menu)), Exact = true }).ClickAsync();
            await Expect(item).ToBeInViewportAsync();
            await journey.PictureAsync("menu-390-light-en");
            await item.ClickAsync();

            await journey.ArriveAsync("/imports");
            await Expect(item).Not.ToBeInViewportAsync();
        },
        width: 390);

    private static ILocator MenuItem(Journey journey, string name) => journey.Page.Locator(".sidebar nav a").Filter(new() { HasText = name });

    private static Task<string> BackgroundAsync(Journey journey) => journey.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
