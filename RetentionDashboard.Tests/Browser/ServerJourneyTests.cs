using Xunit.Sdk;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ServerJourneyTests(SampleShopApp sample)
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
    public async Task A_request_to_another_machine_goes_nowhere_and_fails_its_journey()
    {
        const string Address = "http://shop.example.com/";
        var failure = await Assert.ThrowsAnyAsync<XunitException>(() => sample.ReadAsync(async journey =>
        {
            await journey.OpenAsync("");
            Assert.True(await journey.Page.EvaluateAsync<bool>("address => fetch(address, { mode: 'no-cors' }).then(() => false, () => true)", Address));
        }));

        Assert.Contains(Address, failure.Message, StringComparison.Ordinal);
    }

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
