using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Customers;
using RetentionDashboard.Components.Pages.Privacy;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Customers;

public sealed class CustomerPrivacyTests : EnglishPages
{
    private readonly SmallShop _shop = new SmallShop()
        .Order("ana@example.com", "2024-01-05", 10, name: "Ana Kusuma").Order("ana@example.com", "2024-02-05", 20).Order("budi@example.com", "2024-01-06", 40).Save();

    public CustomerPrivacyTests()
    {
        _shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
    }

    [Fact]
    public void Person_is_erased_after_the_word_was_typed_and_the_figures_stay()
    {
        var page = Open();
        page.Find("[data-testid=privacy-author]").Change("Dewi");
        page.Find("[data-testid=erase-open]").Click();
        Assert.Contains("cannot be undone", page.WaitForElement("form.erase").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("[data-testid=erase]").HasAttribute("disabled"));
        page.Find("[data-testid=erase-word]").Input("delete");
        Assert.True(page.Find("[data-testid=erase]").HasAttribute("disabled"));

        page.Find("[data-testid=erase-word]").Input(" erase ");
        page.Find("form.erase").Submit();

        page.WaitForElement("[data-testid=erased]");
        Assert.Equal($"Anonymous customer {_shop.CustomerId("ana@example.com")}", page.Find("h1").TextContent);
        Assert.Contains("£30.00", page.Find(".figures").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ana@example.com", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Kusuma", page.Markup, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=merge-open], [data-testid=export-person], [data-testid=erase-open]")));
        var log = Render<PrivacyPage>();
        log.WaitForAssertion(() => Assert.Contains("Personal data erased", log.Find("[data-testid=privacy-log] tbody tr").TextContent, StringComparison.Ordinal));
        Assert.Contains("Dewi", log.Find("[data-testid=privacy-log] tbody tr").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kusuma", log.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_told_and_the_file_is_written_anew_once_there_is_room()
    {
        var isFull = true;
        Services.AddSingleton(provider => new CustomerErasure(
            provider.GetRequiredService<IDbContextFactory<RetentionContext>>(), provider.GetRequiredService<OneWriter>(), provider.GetRequiredService<UploadSpool>(), TimeProvider.System)
        {
            Rewriting = _ => isFull ? throw new SqliteException("database or disk is full", 13) : Task.CompletedTask,
        });
        var page = Open();
        page.Find("[data-testid=erase-open]").Click();
        page.WaitForElement("[data-testid=erase-word]").Input("erase");
        page.Find("form.erase").Submit();

        Assert.Contains("Make room for twice the size", page.WaitForElement("[data-testid=left-in-file]").TextContent, StringComparison.Ordinal);
        isFull = false;
        page.Find("[data-testid=rewrite]").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=left-in-file]")));
        Assert.NotEmpty(page.FindAll("[data-testid=erased]"));
    }

    [Fact]
    public void Everything_held_is_one_download()
    {
        JSInterop.Setup<string?>("shell.recall", "author").SetResult("Dewi & Co");
        var page = Open();

        page.Find("[data-testid=export-person]").Click();

        page.WaitForAssertion(() => Assert.Equal("/api/customers/1/data.json?author=Dewi%20%26%20Co", JSInterop.Invocations["shell.download"].Single().Arguments[0]));
    }

    [Fact]
    public async Task Those_who_are_one_with_the_person_are_told_to_go_too()
    {
        await Services.GetRequiredService<CustomerMerges>().MergeAsync(_shop.CustomerId("ana@example.com"), [_shop.CustomerId("budi@example.com")], null);
        var page = Open();

        page.Find("[data-testid=erase-open]").Click();

        page.WaitForAssertion(() => Assert.Contains("erased with them: 1 customer.", page.Find("form.erase").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void While_people_are_masked_nobody_is_handed_out_or_erased()
    {
        var page = Render(builder =>
        {
            builder.OpenComponent<CascadingValue<PrivacyMask>>(0);
            builder.AddAttribute(1, "Value", PrivacyMask.FromCookie("on"));
            builder.AddAttribute(2, "ChildContent", (RenderFragment)(content =>
            {
                content.OpenComponent<CustomerPage>(0);
                content.AddAttribute(1, "Id", _shop.CustomerId("ana@example.com"));
                content.CloseComponent();
            }));
            builder.CloseComponent();
        });

        page.WaitForElement("[data-testid=personal-data] .notice");
        Assert.Empty(page.FindAll("[data-testid=export-person], [data-testid=erase-open]"));
        Assert.DoesNotContain("Kusuma", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_log_says_where_both_are_done()
    {
        var log = Render<PrivacyPage>();

        log.WaitForAssertion(() => Assert.Contains("each customer’s page", log.Find(".empty-state").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<CustomerPage> Open()
    {
        var page = Render<CustomerPage>(parameters => parameters.Add(component => component.Id, _shop.CustomerId("ana@example.com")));
        page.WaitForElement("[data-testid=erase-open]");
        return page;
    }
}
