using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Import;

public sealed class UploadPageTests : BunitContext
{
    private readonly Language _language = new("en");
    private readonly BunitJSModuleInterop _module;

    public UploadPageTests()
    {
        Services.AddRadzenComponents();
        _module = JSInterop.SetupModule("./js/upload.js");
        _module.SetupModule("attach", static _ => true).SetupVoid("detach").SetVoidResult();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _language.Dispose();
    }

    [Fact]
    public void The_drop_zone_is_handed_to_the_browser_once()
    {
        Render<UploadPage>();

        Assert.Single(_module.Invocations["attach"]);
    }

    [Fact]
    public async Task A_file_under_way_shows_its_name_and_how_far_it_is()
    {
        var page = Render<UploadPage>();

        await page.Instance.OnStartedAsync("orders.csv", 400);
        await page.Instance.OnProgressAsync(100, 400);

        Assert.Contains("Sending orders.csv", page.Find("[data-testid=drop-zone]").TextContent);
        Assert.Equal("25", page.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
    }

    [Fact]
    public async Task A_refused_file_says_why_and_another_can_be_chosen()
    {
        var page = Render<UploadPage>();
        await page.Instance.OnStartedAsync("orders.csv", 400);

        await page.Instance.OnFailedAsync("Too large.");

        Assert.Equal("Too large.", page.Find("[data-testid=upload-problem]").TextContent.Trim());
        Assert.False(page.Find("input[type=file]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_transfer_that_broke_off_says_what_to_do()
    {
        var page = Render<UploadPage>();

        await page.Instance.OnFailedAsync(null);

        Assert.Contains("send the file again", page.Find("[data-testid=upload-problem]").TextContent);
    }

    [Fact]
    public async Task An_uploaded_file_is_checked_next()
    {
        var page = Render<UploadPage>();

        await page.Instance.OnUploadedAsync("abc123");

        Assert.EndsWith("/import/abc123", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
