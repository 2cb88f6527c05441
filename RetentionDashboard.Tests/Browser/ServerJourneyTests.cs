using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ServerJourneyTests
{
    [BrowserFact]
    public Task Every_script_and_style_of_the_first_page_comes_from_the_application() => Journey.RunAsync(async journey =>
    {
        var missing = new List<string>();
        journey.Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                missing.Add(response.Url);
            }
        };

        await journey.OpenAsync("");

        Assert.Empty(missing);
        Assert.Empty(journey.ScriptErrors);
        Assert.NotEqual("", await journey.Page.TitleAsync());
    });

    [BrowserFact]
    public Task A_lost_server_is_said_and_the_page_lives_again_once_it_is_back() => Journey.RunAsync(async journey =>
    {
        await journey.OpenAsync("");

        await journey.App.GoDownAsync();
        await Expect(journey.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await journey.PictureAsync("reconnect-1440-light-en");

        await journey.ReloadedByAsync(journey.App.ComeUpAsync);

        await Expect(journey.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
    });
}
