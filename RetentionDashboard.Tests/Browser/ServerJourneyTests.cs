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
}
