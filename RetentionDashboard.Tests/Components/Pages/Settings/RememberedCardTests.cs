using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Settings;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Settings;

public sealed class RememberedCardTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public RememberedCardTests()
    {
        _shop.AddTo(Services);
        Services.AddImport();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public async Task What_a_store_remembers_is_renamed_decided_anew_and_forgotten()
    {
        var options = new ImportOptions { Store = "Toko", DatePattern = "dd/MM/yyyy" }.WithStatus("Ghosted", StatusMeaning.NotValid);
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "order date,email,total,status,currency\n03/04/2026,ana@example.com,12.50,Ghosted,EUR\n");
        var result = await Services.GetRequiredService<OrderImporter>().ImportAsync(path, "orders.csv", options, null, CancellationToken.None);
        File.Delete(path);
        var mappings = Services.GetRequiredService<SavedMappings>();
        await mappings.RememberAsync(result, options, CancellationToken.None);
        var card = Render<RememberedCard>(parameters => parameters.Add(card => card.StoreId, result.StoreId));

        card.WaitForElement("[data-testid=mapping-name]").Change("Kasir toko");
        card.WaitForElement("[data-testid=status-ghosted]").Change("Refunded");
        card.WaitForAssertion(() => Assert.Equal("Kasir toko", card.Find("[data-testid=mapping-name]").GetAttribute("value")));
        var renamed = await mappings.GetAsync(result.StoreId, CancellationToken.None);
        await card.InvokeAsync(() => card.Find("[data-testid=forget-mapping]").Click());

        card.WaitForAssertion(() => Assert.Empty(card.FindAll("[data-testid=mapping-name]")));
        Assert.Equal("Kasir toko", Assert.Single(renamed).Name);
        Assert.Equal([KeyValuePair.Create("ghosted", StatusMeaning.Refunded)], await mappings.GetStatusesAsync(result.StoreId, CancellationToken.None));
    }
}
