using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Detection;

public sealed class ShopTimeZoneTests
{
    [Theory]
    [InlineData("2024-02-01 10:00:00 +0700", "IDR", "Asia/Jakarta", ImportNoteCode.ZoneBecauseOfOffset)]
    [InlineData("2024-02-01 10:00:00 +0800", "IDR", "Asia/Singapore", ImportNoteCode.ZoneBecauseOfOffset)]
    [InlineData("2024-07-01 10:00:00 +0200", "EUR", "Europe/Paris", ImportNoteCode.ZoneBecauseOfOffset)]
    [InlineData("2024-07-01 10:00:00 -0500", "USD", "America/Chicago", ImportNoteCode.ZoneBecauseOfOffset)]
    [InlineData("2024-02-01T10:00:00Z", "IDR", "Asia/Jakarta", ImportNoteCode.ZoneBecauseOfCurrency)]
    [InlineData("2024-02-01 10:00", "USD", "Europe/Paris", ImportNoteCode.ZoneOfMachine)]
    public async Task The_zone_is_guessed_from_offsets_then_currency_then_the_visitors_machine(string written, string currency, string zone, ImportNoteCode evidence)
    {
        await using var shop = await ImportShop.CreateAsync();

        var guess = (await InspectAsync(shop, written, currency)).Guesses.TimeZone;

        Assert.Equal((zone, evidence, true), (guess.Value, guess.Evidence.Code, guess.IsDecided));
    }

    [Theory]
    [InlineData("2024-02-01T10:00:00Z")]
    [InlineData("2024-02-01 10:00:00 -0230")]
    public async Task Moments_that_are_not_shop_time_are_asked_about_where_nothing_tells_the_shop(string written)
    {
        await using var shop = await ImportShop.CreateAsync();

        var guess = (await InspectAsync(shop, written, "USD")).Guesses.TimeZone;

        Assert.Equal((ImportNoteCode.ZoneNotKnown, false), (guess.Evidence.Code, guess.IsDecided));
    }

    [Fact]
    public async Task An_import_that_is_told_no_zone_gives_a_new_store_the_one_its_file_shows()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("order_id,date,email,amount,currency\n1,2024-02-01 23:30:00 +0700,ana@example.com,10,IDR\n", new ImportOptions { Store = "Shop" });

        Assert.Equal(["Asia/Jakarta"], shop.Query("SELECT TimeZone FROM Stores"));
        Assert.Equal(new DateOnly(2024, 2, 1), result.FirstDay);
    }

    private static Task<FilePreview> InspectAsync(ImportShop shop, string written, string currency) => shop.Get<FileInspector>().InspectAsync(
        shop.Write($"order_id,date,email,amount,currency\n1,{written},ana@example.com,10,{currency}\n"), "orders.csv", new ImportOptions { Store = "Shop" }, "Europe/Paris", CancellationToken.None);
}
