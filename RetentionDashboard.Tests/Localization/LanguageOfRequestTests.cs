using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class LanguageOfRequestTests(EmptyApp empty) : IClassFixture<EmptyApp>
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("id-ID,id;q=0.9,en;q=0.8", "id")]
    [InlineData("fr-FR", "en")]
    public async Task First_visit_speaks_the_browser_s_language_or_English(string? accepted, string language)
    {
        using var client = empty.App.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        using var response = await client.SendAsync(request);

        Assert.Contains($"<html lang=\"{language}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_language_is_remembered_and_wins()
    {
        using var client = empty.App.CreateClient();

        using var chosen = await client.GetAsync("/culture?set=id&to=%2Fcohorts%3Fmeasure%3Daov");
        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        Assert.Equal("/cohorts?measure=aov", chosen.Headers.Location!.OriginalString);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", "en");
        request.Headers.Add("Cookie", chosen.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var page = await client.SendAsync(request);

        Assert.Contains("<html lang=\"id\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("")]
    public async Task Language_switch_never_leads_away(string to)
    {
        using var client = empty.App.CreateClient();

        using var response = await client.GetAsync("/culture?set=id&to=" + Uri.EscapeDataString(to));

        Assert.Equal("/", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Unknown_language_is_not_remembered()
    {
        using var client = empty.App.CreateClient();

        using var response = await client.GetAsync("/culture?set=xx&to=/");

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData(null, "light", "material-base.css")]
    [InlineData("theme=dark", "dark", "material-dark-base.css")]
    public async Task First_paint_has_the_remembered_theme(string? cookie, string theme, string stylesheet)
    {
        using var client = empty.App.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var response = await client.SendAsync(request);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains($"data-theme=\"{theme}\"", html, StringComparison.Ordinal);
        Assert.Contains(stylesheet, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_address_is_a_page_for_people_and_bare_for_programs()
    {
        using var client = empty.App.CreateClient();

        using var page = await client.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("<html", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var data = await client.GetAsync("/api/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, data.StatusCode);
        Assert.DoesNotContain("<html", await data.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Component_library_speaks_Indonesian()
    {
        var words = empty.App.Services.GetRequiredService<Radzen.ILocalizer>();

        Assert.IsType<RadzenTexts>(words);
        Assert.Equal("Tidak ada data.", words.Get("DataGrid_EmptyText", new System.Globalization.CultureInfo("id")));
        Assert.Null(words.Get("Gantt_EmptyText", new System.Globalization.CultureInfo("id")));
    }
}
