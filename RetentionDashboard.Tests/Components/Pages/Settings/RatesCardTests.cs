using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Settings;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Tests.Components.Pages.Settings;

public sealed class RatesCardTests : ShopPages
{
    [Fact]
    public async Task A_rate_is_entered_shown_both_ways_and_removed()
    {
        var card = Render<RatesCard>();

        await EnterAsync(card, "eur", "16,250.5", "idr");

        card.WaitForAssertion(() => Assert.Equal("1 EUR = 16,250.5 IDR", card.Find("tbody th").TextContent));
        Assert.Equal("1 IDR = 0.00006154 EUR", card.Find("tbody td").TextContent);
        await card.Find("[aria-label='Remove the rate from EUR to IDR']").ClickAsync(new());
        card.WaitForAssertion(() => Assert.Empty(card.FindAll("tbody")));
        Assert.Empty(await Services.GetRequiredService<ExchangeRates>().GetAsync());
    }

    [Theory]
    [InlineData("EU", "1", "IDR", "A currency is three letters, such as IDR or USD.")]
    [InlineData("XYZ", "1", "IDR", "No currency has this code. Look at both codes again.")]
    [InlineData("IDR", "1", "IDR", "Choose two different currencies.")]
    [InlineData("EUR", "much", "IDR", "Enter the rate as a number above zero.")]
    public async Task What_is_wrong_with_a_rate_is_said(string from, string rate, string to, string problem)
    {
        var card = Render<RatesCard>();

        await EnterAsync(card, from, rate, to);

        card.WaitForAssertion(() => Assert.Equal(problem, card.Find("[role=status]").TextContent));
        Assert.Empty(await Services.GetRequiredService<ExchangeRates>().GetAsync());
    }

    [Theory]
    [InlineData("0,9", "0.9")]
    [InlineData("0.9", "0.9")]
    [InlineData("18000,5", "18000.5")]
    [InlineData("1.500,5", "1500.5")]
    [InlineData("18.000", null)]
    public async Task A_rate_is_read_with_either_mark_and_never_guessed(string typed, string? saved)
    {
        var card = Render<RatesCard>();

        await EnterAsync(card, "EUR", typed, "IDR");

        card.WaitForAssertion(() => Assert.NotEmpty(card.Find("[role=status]").TextContent));
        var rates = await Services.GetRequiredService<ExchangeRates>().GetAsync();
        Assert.Equal(saved, rates.SingleOrDefault()?.Rate.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task EnterAsync(IRenderedComponent<RatesCard> card, string from, string rate, string to)
    {
        await card.Find("[data-testid=rate-from]").ChangeAsync(new() { Value = from });
        await card.Find("[data-testid=rate-value]").ChangeAsync(new() { Value = rate });
        await card.Find("[data-testid=rate-to]").ChangeAsync(new() { Value = to });
        await card.Find("form").SubmitAsync();
    }
}
