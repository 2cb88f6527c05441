using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Settings;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Tests.Components.Pages.Settings;

public sealed class ThresholdsCardTests : ShopPages
{
    private SegmentThresholdsSettings Settings => Services.GetRequiredService<SegmentThresholdsSettings>();

    [Fact]
    public async Task Quantiles_are_proposed_adjusted_kept_and_given_up_again()
    {
        var card = Open();
        // 1, 2, 3, 4, 5 days since the last order: 20% of the way from the first to the last is 1.8.
        Assert.Contains("Recency (days): 1.8 · 2.6 · 3.4 · 4.2", card.Find("[data-testid=quantiles]").TextContent, StringComparison.Ordinal);

        card.Find("[data-testid=thresholds-own]").Change(true);
        Assert.Equal("1.8", Field(card, "Recency (days), threshold 1").GetAttribute("value"));
        Field(card, "Recency (days), threshold 1").Change("2");
        await card.Find("form").SubmitAsync();

        card.WaitForAssertion(() => Assert.Contains("Saved.", card.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal([2, 2.6m, 3.4m, 4.2m], (await Settings.GetAsync(Shop.StoreId))!.Own!.Recency);
        card.Find("[data-testid=thresholds-automatic]").Change(true);
        card.WaitForElement("[data-testid=quantiles]");
        await card.Find("form").SubmitAsync();
        card.WaitForAssertion(() => Assert.Contains("Saved.", card.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Null((await Settings.GetAsync(Shop.StoreId))!.Own);
    }

    [Fact]
    public async Task Wrong_threshold_and_share_are_named_and_nothing_is_kept()
    {
        var card = Open();
        card.Find("[data-testid=thresholds-own]").Change(true);

        Field(card, "Frequency (orders), threshold 2").Change("0,5");
        Field(card, "Monetary value, threshold 3").Change("much");
        card.FindAll("[data-testid=tier]")[1].Change("96");
        await card.Find("form").SubmitAsync();

        card.WaitForElement("[data-testid=thresholds-problems]");
        Assert.Equal(
            ["Frequency (orders), threshold 2: This is below the threshold before it.", "Monetary value, threshold 3: Enter a number, such as 30 or 30.5.", "Tier 2: share: Together the tiers leave nobody for the last one."],
            card.FindAll("[data-testid=thresholds-problems] li").Select(static problem => problem.TextContent));
        Assert.Equal("true", Field(card, "Frequency (orders), threshold 2").GetAttribute("aria-invalid"));
        Assert.Null((await Settings.GetAsync(Shop.StoreId))!.Own);
    }

    [Fact]
    public async Task Tiers_are_added_and_removed_and_pages_follow()
    {
        var card = Open();

        card.Find("[data-testid=add-tier]").Click();
        card.WaitForAssertion(() => Assert.Equal(3, card.FindAll("[data-testid=tier]").Count));
        card.FindAll("[data-testid=tier]")[0].Change("20");
        card.FindAll("[data-testid=tier]")[1].Change("20,5");
        card.FindAll("[data-testid=tier]")[2].Change("30");
        await card.Find("form").SubmitAsync();

        card.WaitForAssertion(() => Assert.Contains("Saved.", card.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(new LoyaltyTiers([20, 20.5m, 30]), (await Settings.GetAsync(Shop.StoreId))!.Tiers);
        var report = (await Services.GetRequiredService<SegmentsReports>().GetAsync(new HistoryQuery { StoreId = Shop.StoreId }))!;
        Assert.Equal(4, report.Tiers.Count);
        card.Find("[data-testid=remove-tier]").Click();
        card.WaitForAssertion(() => Assert.Equal(2, card.FindAll("[data-testid=tier]").Count));
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<ThresholdsCard> card, string name) => card.WaitForElement($"[aria-label='{name}']");

    private IRenderedComponent<ThresholdsCard> Open()
    {
        for (var day = 1; day <= 5; day++)
        {
            Shop.Order($"customer{day}@example.com", $"2024-02-0{day}", 10 * day);
        }

        Shop.Save();
        var card = Render<ThresholdsCard>(card => card.Add(static one => one.StoreId, Shop.StoreId));
        card.WaitForElement("[data-testid=quantiles]");
        return card;
    }
}
