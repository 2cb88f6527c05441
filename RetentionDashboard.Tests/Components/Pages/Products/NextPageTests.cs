using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Customers;
using RetentionDashboard.Components.Pages.Products;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Tests.Components.Pages.Products;

public sealed class NextPageTests : ShopPages
{
    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<NextPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Thin_evidence_proposes_nothing()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10, product: "tea").Order("ana@example.com", "2024-02-05", 10, product: "pot").Save();

        var page = Render<NextPage>();

        page.WaitForAssertion(() => Assert.Contains("Nothing to propose with good reason", page.Find(".empty-state").TextContent, StringComparison.Ordinal));
        Assert.Equal("Propose categories instead", page.Find(".empty-state a").TextContent);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/products/next?country=ID");
        page.WaitForAssertion(() => Assert.Equal("Show everything", page.Find(".empty-state a").TextContent));
    }

    [Fact]
    public async Task Offer_opens_the_customers_for_whom_it_is_the_best()
    {
        Pots();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/products/next");

        var page = Render<NextPage>();

        Assert.Equal("The pot", page.WaitForElement("[data-testid=offers] th a").TextContent);
        var link = page.Find("[data-testid=offers] td a");
        Assert.Equal("5", link.TextContent);
        Assert.Contains("25 of 30 customers with it came back for this (83.3%), 2.0× as often as all", page.Find("[data-testid=offers] td.text").TextContent, StringComparison.Ordinal);
        var query = new LinkReader(link.GetAttribute("href")!).Customers;
        Assert.Equal(new ProposedNext(new Goods(GoodsKind.Product, ["pot"])), query.History.Segment!.Rule);
        Assert.Equal(5, (await Services.GetRequiredService<CustomersReports>().GetAsync(query))!.Total);
    }

    [Fact]
    public async Task Page_of_a_customer_proposes_with_its_reason()
    {
        Pots();
        var customers = (await Services.GetRequiredService<CustomersReports>().GetAsync(new CustomersQuery { Take = 100 }))!;
        int Id(string name) => customers.Rows.Single(row => row.Identity.Contains(name, StringComparison.Ordinal)).Id;

        var proposals = Render<CustomerProposals>(parameters => parameters.Add(static shown => shown.CustomerId, Id("customer30@")).Add(static shown => shown.StoreId, customers.Store.Id));
        var none = Render<CustomerProposals>(parameters => parameters.Add(static shown => shown.CustomerId, Id("customer60@")).Add(static shown => shown.StoreId, customers.Store.Id));

        proposals.WaitForAssertion(() => Assert.Equal("The pot", proposals.Find("li a").TextContent));
        Assert.StartsWith("Because they bought The tea: 25 of 30 customers", proposals.Find("small").TextContent, StringComparison.Ordinal);
        none.WaitForAssertion(() => Assert.Contains("Nothing: what they bought", none.Find("[data-testid=proposals]").TextContent, StringComparison.Ordinal));
    }

    // Of 30 with tea 25 came back for a pot, of 30 with a cup nobody did.
    private void Pots()
    {
        for (var customer = 1; customer <= 60; customer++)
        {
            Shop.Order($"customer{customer}@example.com", "2024-01-05", 10, product: customer <= 30 ? "tea" : "cup")
                .Order($"customer{customer}@example.com", "2024-02-05", 10, product: customer <= 25 ? "pot" : "cup");
        }

        Shop.Save();
    }
}
