using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components;
using RetentionDashboard.Components.Layout;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Layout;

public sealed class ImportIndicatorTests : ShopPages
{
    public ImportIndicatorTests()
    {
        Services.AddImport();
        Services.AddSingleton<ImportQueue>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private ImportQueue Queue => Services.GetRequiredService<ImportQueue>();

    [Fact]
    public void Nothing_is_shown_while_nothing_is_imported() => Assert.Empty(Render<ImportIndicator>().Markup.Trim());

    [Fact]
    public async Task An_import_that_comes_is_pushed_to_the_page_and_goes_when_it_is_over()
    {
        var indicator = Render<ImportIndicator>();

        var first = await EnqueueAsync("january.csv");
        await EnqueueAsync("february.csv");

        indicator.WaitForAssertion(() => Assert.Contains("1 more waiting", indicator.Markup, StringComparison.Ordinal));
        Assert.Contains("january.csv", indicator.Find("[data-testid=import-indicator]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/imports/{first}", indicator.Find("a").GetAttribute("href"));

        await Queue.CancelAsync(first);
        indicator.WaitForAssertion(() => Assert.Contains("february.csv", indicator.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("january.csv", indicator.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_reader_or_the_worker_raises_is_drawn_in_the_language_of_this_reader()
    {
        IRenderedComponent<ImportIndicator> indicator;
        using (new Language("id"))
        {
            indicator = Render<ImportIndicator>();
        }

        await EnqueueAsync("january.csv");
        await EnqueueAsync("february.csv");

        indicator.WaitForAssertion(() => Assert.Contains("1 lagi menunggu", indicator.Markup, StringComparison.Ordinal));
    }

    /// <summary>A component that draws by itself would speak the language of whoever raised the event.</summary>
    [Fact]
    public void Every_component_draws_in_the_language_of_its_reader() => Assert.Empty(
        typeof(ImportIndicator).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(ComponentBase)) && type.Namespace!.StartsWith("RetentionDashboard.Components", StringComparison.Ordinal))
            .Where(static type => type != typeof(CircuitComponent) && !type.IsSubclassOf(typeof(CircuitComponent)) && type != typeof(MainLayout) && type != typeof(PageBoundary))
            .Select(static type => type.Name));

    private async Task<int> EnqueueAsync(string name)
    {
        var upload = await Services.GetRequiredService<UploadSpool>().SaveAsync(new MemoryStream("a,b\n"u8.ToArray()), name, CancellationToken.None);
        return await Queue.EnqueueAsync(upload.Path, upload.FileName, ImportShop.Options, CancellationToken.None);
    }
}
