using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Activity;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Activity;

public sealed class ActivityPageTests : ShopPages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<ActivityPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Each_number_of_a_period_opens_its_customers()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Order("ana@example.com", "2024-02-05", 30).Order("budi@example.com", "2024-02-06", 5).Save();

        var page = Open("/activity");

        Assert.Equal(
            ["/customers?from=2024-02-01&to=2024-02-29&group=returning", "/customers?from=2024-02-01&to=2024-02-29&group=first-time", "/customers?from=2024-01-01&to=2024-01-31&group=first-time"],
            page.FindAll("[data-testid=activity] a").Select(static link => link.GetAttribute("href")));
    }

    [Fact]
    public void Heat_map_has_seven_days_and_the_hours_with_orders()
    {
        Shop.Order("ana@example.com", "2024-01-01", 10).Save();

        var page = Open("/activity");

        Assert.Equal(7, page.FindAll("[data-testid=hours] tbody tr").Count);
        Assert.Equal(["1", "1"], page.FindAll("[data-testid=hours] tbody tr")[0].QuerySelectorAll("td").Select(static cell => cell.TextContent));
        Assert.Contains("No orders before 09:00 or after 10:00.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Busiest: Monday 09:00–10:00, orders: 1 (100.0%).", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 13, 14, "No orders after 14:00.")]
    [InlineData(7, 23, 17, "No orders before 07:00.")]
    [InlineData(0, 23, 24, null)]
    public void Hours_without_orders_are_left_out_at_both_ends_and_said(int first, int last, int columns, string? said)
    {
        var times = OrderTimes.Count(new Purchases().Order(1, "2024-01-02", second: (first * 3600) + 1).Order(1, "2024-01-03", second: last * 3600).Build(), CustomerSelection.Everybody, null);

        var card = Render<OrderHours>(parameters => parameters.Add(component => component.Times, times));

        Assert.Equal(columns, card.FindAll("[data-testid=hours] thead th[title]").Count);
        Assert.Equal(said is not null, card.Markup.Contains("No orders", StringComparison.Ordinal));
        Assert.Contains(said ?? "shop time", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_of_data_without_times_are_not_made_up()
    {
        var times = OrderTimes.Count(new Purchases().Order(1, "2024-01-02").Build(), CustomerSelection.Everybody, null);

        var card = Render<OrderHours>(parameters => parameters.Add(component => component.Times, times));

        Assert.Contains("days only, no times", card.Markup, StringComparison.Ordinal);
        Assert.Equal(["0", "1", "0", "0", "0", "0", "0"], card.FindAll("[data-testid=weekdays] tbody td:nth-child(2)").Select(static cell => cell.TextContent));
    }

    private IRenderedComponent<ActivityPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        var page = Render<ActivityPage>();
        page.WaitForElement(".parts");
        return page;
    }
}
