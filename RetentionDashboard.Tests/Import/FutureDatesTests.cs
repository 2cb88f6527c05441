using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class FutureDatesTests
{
    [Fact]
    public async Task An_order_dated_years_ahead_is_pointed_out()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("order,order date,email,total\n1,2025-01-05,ana@example.com,12\n2,2152-01-03,budi@example.com,7\n");

        var warning = Assert.Single(result.Warnings, static note => note.Code == ImportNoteCode.DatesInFuture);
        Assert.Equal(["1", "2152-01-03"], warning.Arguments);
    }

    [Fact]
    public async Task Orders_of_the_past_are_not()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("order,order date,email,total\n1,2025-01-05,ana@example.com,12\n");

        Assert.DoesNotContain(result.Warnings, static note => note.Code == ImportNoteCode.DatesInFuture);
    }
}
