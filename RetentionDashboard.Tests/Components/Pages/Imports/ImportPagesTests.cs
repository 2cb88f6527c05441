using System.Globalization;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Imports;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Imports;

public sealed class ImportPagesTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public ImportPagesTests()
    {
        _shop.AddTo(Services);
        Services.AddImport();
        Services.AddSingleton<ImportQueue>();
        Services.AddRadzenComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public void Before_the_first_import_the_list_says_what_to_do()
    {
        var page = Render<ImportsPage>();

        page.WaitForAssertion(() => Assert.Contains("Nothing imported yet", page.Find(".empty-state").TextContent));
    }

    [Fact]
    public async Task The_list_names_each_file_with_its_counts()
    {
        await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n2,2026-01-06,budi@example.com,x\n");

        var page = Render<ImportsPage>();

        page.WaitForElement("[data-testid=imports]");
        var cells = page.FindAll("tbody tr td").Select(static cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["orders.csv", "Kopi Senja"], cells[..2]);
        Assert.Equal(["Done", "1", "0", "0", "1", "5 Jan 2026", "undo Undo"], cells[3..]);
    }

    [Fact]
    public async Task A_finished_import_shows_what_came_of_every_row()
    {
        var id = await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n2,2026-01-06,budi@example.com,x\n");

        var page = Open(id);

        Assert.Contains("1 new order, 1 new customer;", page.Find("[data-testid=import-done]").TextContent);
        Assert.Equal("2 rows read = 1 taken + 1 not taken + 0 skipped", string.Join(' ', page.Find("[data-testid=rows-equation]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var refused = page.Find("[data-testid=refused-rows] tbody tr").TextContent;
        Assert.Contains("3", refused);
        Assert.Contains("total", refused);
        Assert.Contains("not a number", refused);
        Assert.Equal($"/api/imports/{id}/refused.csv", page.Find("[data-testid=refused-rows] a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_same_file_again_says_that_nothing_changed()
    {
        const string file = "order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n";
        await ImportAsync(file);

        var page = Open(await ImportAsync(file));

        Assert.Contains("those of this file that count (1) were already here", page.Find("[data-testid=import-done]").TextContent);
    }

    [Theory]
    [InlineData(ImportState.Cancelled, "was cancelled")]
    [InlineData(ImportState.Interrupted, "import it again")]
    [InlineData(ImportState.Failed, "Nothing of this file was stored")]
    public async Task An_import_that_did_not_end_well_says_so(ImportState state, string sentence)
    {
        var id = await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n");
        await using (var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync())
        {
            await context.Imports.Where(import => import.Id == id).ExecuteUpdateAsync(set => set.SetProperty(import => import.State, state));
        }

        var page = Open(id);

        Assert.Contains(sentence, page.Markup);
        Assert.Empty(page.FindAll("[data-testid=import-done]"));
    }

    [Fact]
    public async Task The_result_names_the_store_that_it_went_into_and_so_does_its_address()
    {
        await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n", "Other shop");
        var id = await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n");
        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();
        navigation.NavigateTo($"/imports/{id}");

        var page = Open(id);

        Assert.Equal("Store: Kopi Senja", page.Find("[data-testid=import-store]").TextContent);
        Assert.EndsWith($"/imports/{id}?store=2", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_is_not_offered_for_the_sample_shop()
    {
        var sample = await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,99\n", "Sample shop", isSample: true);

        var list = Render<ImportsPage>();
        list.WaitForElement("[data-testid=imports]");

        Assert.Empty(list.FindAll("[data-testid=undo-import]"));
        Assert.Empty(Open(sample).FindAll("[data-testid=undo-import]"));
    }

    [Fact]
    public async Task A_refund_dated_outside_the_file_s_order_days_is_the_reason_that_is_told()
    {
        await ImportAsync("order,order date,email,total\n7,2026-01-05,citra@example.com,30\n");
        var id = await ImportAsync("order,order date,email,total\n8,2026-02-05,citra@example.com,30\n9,2026-02-06,budi@example.com,20\n");
        await using (var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync())
        {
            var store = await context.Stores.SingleAsync();
            context.Refunds.Add(new Refund { StoreId = store.Id, Number = "R1", ImportId = id, RefundedAt = new(2026, 3, 1), Day = new(2026, 3, 1), Amount = 50_000, StatedAmount = 50_000 });
            var import = await context.Imports.SingleAsync(import => import.Id == id);
            (import.Refunds, import.NetRevenue) = (1, import.NetRevenue - 50_000);
            await context.SaveChangesAsync();
        }

        var page = Open(id);

        page.WaitForElement("[data-testid=reconciliation]");
        Assert.Equal("Both agree. All of the difference is dated outside these days:", page.Find(".verdict").TextContent);
        Assert.Equal("Refunds of this file that are dated on other days: 1 (€5.00).", page.Find(".explanations li").TextContent);
    }

    [Fact]
    public void An_import_that_does_not_exist_says_so()
    {
        var page = Open(77);

        Assert.Contains("No such import", page.Markup);
    }

    [Fact]
    public async Task The_sample_shop_goes_in_one_click_and_real_orders_stay()
    {
        await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n");
        await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,99\n", "Sample shop", isSample: true);
        var page = Render<ImportsPage>();

        page.WaitForElement("[data-testid=remove-sample]").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=remove-sample]")));
        await using var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync();
        Assert.Equal(["Kopi Senja"], await context.Stores.Select(store => store.Name).ToListAsync());
        Assert.Equal([125000L], await context.Orders.Select(order => order.Subtotal).ToListAsync());
    }

    [Fact]
    public async Task The_file_stands_beside_what_the_dashboard_shows_with_the_other_imports_of_those_days()
    {
        await ImportAsync("order,order date,email,total\n7,2026-01-20,citra@example.com,30\n");
        var id = await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n2,2026-01-26,budi@example.com,7.50\n");

        var page = Open(id);

        page.WaitForElement("[data-testid=reconciliation]");
        var rows = page.FindAll("[data-testid=reconciliation] tbody tr").Select(static row => string.Join('|', row.Children.Select(static cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal("Orders that count|2|3|+1", rows[0]);
        Assert.Equal("Net revenue|€20.00|€50.00|+€30.00", rows[^1]);
        Assert.Equal(2, page.FindAll("[data-testid=reconciliation] .sources li").Count);
    }

    [Fact]
    public async Task An_import_is_undone_after_a_question_that_names_what_goes()
    {
        var id = await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n2,2026-01-06,ana@example.com,7.50\n");
        var page = Open(id);
        var dialogs = Services.GetRequiredService<DialogService>();
        var asked = new List<string>();
        dialogs.OnOpen += (title, _, _, _) => asked.Add(title ?? "");

        var click = page.Find("[data-testid=undo-import]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["Undo the import of orders.csv?"], asked));
        await page.InvokeAsync(() => dialogs.Close(true));
        await click;

        page.WaitForElement("[data-testid=import-undone]");
        await using var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync();
        Assert.Equal(0, await context.Orders.CountAsync());
    }

    [Fact]
    public void What_an_undo_takes_away_is_said_in_whole_sentences()
    {
        Assert.Equal("This goes: 412 orders, 310 customers.", UndoWords.Of(new UndoScope(412, 0, 0, 310)));
        Assert.Equal("This goes: 1 order, 1 refund. 2 orders go back to what they were before.", UndoWords.Of(new UndoScope(1, 2, 1, 0)));
        Assert.Equal("2 orders go back to what they were before.", UndoWords.Of(new UndoScope(0, 2, 0, 0)));
        Assert.StartsWith("No order, customer or refund changes", UndoWords.Of(new UndoScope(0, 0, 0, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undo_that_a_later_import_forbids_names_that_one_to_the_second_and_leads_to_it()
    {
        const string file = "order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n";
        var first = await ImportAsync(file);
        var second = await ImportAsync(file);
        var page = Open(first);
        var dialogs = Services.GetRequiredService<DialogService>();
        var asked = new List<string>();
        dialogs.OnOpen += (title, _, _, _) => asked.Add(title ?? "");

        var click = page.Find("[data-testid=undo-import]").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(["This import cannot be undone"], asked));
        await page.InvokeAsync(() => dialogs.Close(true));
        await click;

        Assert.EndsWith($"/imports/{second}", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal);
        var reason = await Services.GetRequiredService<ImportUndo>().CheckAsync(first, CancellationToken.None);
        Assert.Matches($@"\d\d:\d\d:\d\d \(import {second}\)", ImportWords.Of(reason!, CultureInfo.CurrentUICulture));
    }

    [Fact]
    public async Task The_slower_of_two_undos_hears_that_it_was_done()
    {
        var id = await ImportAsync("order,order date,email,total\n1,2026-01-05,ana@example.com,12.50\n");
        await Services.GetRequiredService<ImportUndo>().UndoAsync(id, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<ImportProblemException>(() => Services.GetRequiredService<ImportUndo>().UndoAsync(id, CancellationToken.None));

        Assert.Equal(ImportNoteCode.UndoDone, refused.Problem.Code);
    }

    [Fact]
    public async Task New_customers_with_refunds_alone_are_told_apart()
    {
        var id = await ImportAsync("order,order date,email,total,status\n1,2026-01-05,ana@example.com,12.50,paid\n2,2026-01-06,budi@example.com,-5,paid\n");

        var page = Open(id);

        Assert.Contains("1 of the new customers has refunds only", page.WaitForElement("[data-testid=refunds-alone]").TextContent);
    }

    [Fact]
    public async Task An_interrupted_import_whose_file_is_there_can_be_run_again_or_discarded()
    {
        var upload = await Services.GetRequiredService<UploadSpool>().SaveAsync(new MemoryStream("order,order date,email,total\n1,2026-01-25,ana@example.com,12.50\n"u8.ToArray()), "orders.csv", CancellationToken.None);
        await using (var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync())
        {
            context.Imports.Add(new RetentionDashboard.Data.Import
            {
                FileName = "orders.csv",
                Format = "auto",
                State = ImportState.Interrupted,
                Options = StoredOptions.ToJson(ImportShop.Options),
                UploadId = upload.Id,
            });
            await context.SaveChangesAsync();
        }

        var page = Open(1);
        Assert.Contains("run the import again", page.Find("[data-testid=import-ended]").TextContent);
        Assert.NotEmpty(page.FindAll("[data-testid=discard-import]"));
        await page.Find("[data-testid=run-again]").ClickAsync(new());

        Assert.EndsWith("/imports/2", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal("orders.csv", Assert.Single(Services.GetRequiredService<ImportQueue>().Underway).FileName);
    }

    [Fact]
    public async Task A_discarded_import_says_that_it_was_discarded()
    {
        var upload = await Services.GetRequiredService<UploadSpool>().SaveAsync(new MemoryStream("a,b\n"u8.ToArray()), "orders.csv", CancellationToken.None);
        await using (var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync())
        {
            context.Imports.Add(new RetentionDashboard.Data.Import { FileName = "orders.csv", Format = "auto", State = ImportState.Interrupted, Options = StoredOptions.ToJson(ImportShop.Options), UploadId = upload.Id });
            await context.SaveChangesAsync();
        }

        var page = Open(1);
        await page.Find("[data-testid=discard-import]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("You discarded this import", page.Find("[data-testid=import-ended]").TextContent));
        Assert.Empty(page.FindAll("[data-testid=problems]"));
    }

    private IRenderedComponent<ImportResultPage> Open(int importId)
    {
        var page = Render<ImportResultPage>(parameters => parameters.Add(page => page.ImportId, importId));
        page.WaitForState(() => page.FindAll("h1, h2").Count > 0);
        return page;
    }

    private async Task<int> ImportAsync(string text, string store = "Kopi Senja", bool isSample = false)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, text);
        var options = new ImportOptions { Store = store, Currency = "EUR", TimeZone = "Asia/Jakarta", IsSample = isSample };
        var result = await Services.GetRequiredService<OrderImporter>().ImportAsync(path, "orders.csv", options, null, CancellationToken.None);
        File.Delete(path);
        return result.ImportId!.Value;
    }
}
