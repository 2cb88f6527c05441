using System.Text;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Import;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Import;

/// <summary>Opens the preview of files, as they wait to be imported.</summary>
public abstract class PreviewPageContext : BunitContext
{
    private readonly Language _language = new("en");

    protected PreviewPageContext()
    {
        Shop.AddTo(Services);
        Services.AddImport();
        Services.AddSingleton<ImportQueue>();
        Services.AddRadzenComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/upload.js").Setup<string>("timeZone").SetResult("Asia/Jakarta");
    }

    private protected SmallShop Shop { get; } = new();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Shop.Dispose();
        _language.Dispose();
    }

    /// <summary>An import of before, with what it was told.</summary>
    protected async Task RememberAsync(string text, ImportOptions options)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, text);
        var result = await Services.GetRequiredService<OrderImporter>().ImportAsync(path, "orders.csv", options, null, CancellationToken.None);
        await Services.GetRequiredService<SavedMappings>().RememberAsync(result, options, CancellationToken.None);
        File.Delete(path);
    }

    protected async Task<IRenderedComponent<PreviewPage>> OpenAsync(string text, string wanted = "[data-testid=start-import]")
    {
        var upload = await Services.GetRequiredService<UploadSpool>().SaveAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "orders.csv", CancellationToken.None);
        return await OpenAsync(upload, wanted);
    }

    protected Task<IRenderedComponent<PreviewPage>> OpenAsync(Upload upload, string wanted = "[data-testid=start-import]")
    {
        var page = Render<PreviewPage>(parameters => parameters.Add(page => page.UploadId, upload.Id));
        page.WaitForElement(wanted);
        return Task.FromResult(page);
    }

    protected static Task ChangeAsync(IRenderedComponent<PreviewPage> page, string selector, string? value) => page.InvokeAsync(() => page.Find(selector).Change(value!));

    protected static IElement Start(IRenderedComponent<PreviewPage> page) => page.Find("[data-testid=start-import]");

    protected static string Totals(IRenderedComponent<PreviewPage> page) => page.Find("[data-testid=file-totals]").TextContent;

    protected static string? Selected(IRenderedComponent<PreviewPage> page, string testId) => page.Find($"[data-testid={testId}] option[selected]").GetAttribute("value");

    protected static IElement Row(IRenderedComponent<PreviewPage> page, string label) =>
        page.FindAll("[data-testid=mapping] tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Trim().StartsWith(label, StringComparison.Ordinal));
}
