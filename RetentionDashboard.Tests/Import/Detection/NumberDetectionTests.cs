using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Detection;

public sealed class NumberDetectionTests
{
    [Fact]
    public async Task Each_column_keeps_its_own_style()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("""
            order_id;date;email;total;shipping;tax
            1;2026-02-01;ana@example.com;1.234,50;1,234.50;1 234,50
            2;2026-02-02;ana@example.com;118.000;118,000;118
            """);

        Assert.Empty(preview.Problems);
        Assert.Equal([NumberStyle.De, NumberStyle.En, NumberStyle.Fr], preview.Columns.Skip(3).Select(column => column.Numbers!.Value));
        Assert.Equal(118_000m, preview.Rows[1].Amount);
        Assert.Equal(["1.234,50", "1.234,50", "2"], preview.Columns[3].Evidence!.Arguments);
    }

    [Fact]
    public async Task A_style_chosen_for_one_column_leaves_the_others_to_their_values()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id;date;email;quantity;price\n1;2026-02-01;ana@example.com;1.234;2,50\n";

        var asked = await shop.InspectAsync(File);
        var answered = await shop.ImportAsync(File, ImportShop.Options with { NumbersOf = new Dictionary<ImportField, NumberStyle> { [ImportField.Quantity] = NumberStyle.Id } });

        Assert.Equal(["quantity", "1.234"], Assert.Single(asked.Problems).Arguments);
        Assert.Null(asked.Rows[0].Amount);
        Assert.Equal(3085m, answered.GrossRevenue);
    }

    [Fact]
    public async Task A_currency_without_cents_settles_a_price_but_not_a_quantity()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("order_id;date;email;quantity;price\n1;2026-02-01;ana@example.com;1.000;118.000\n", ImportShop.Options with { Currency = "IDR" });

        Assert.Equal("quantity", Assert.Single(preview.Problems).Arguments[0]);
        Assert.Equal((NumberStyle.Id, true), (preview.Columns[4].Numbers!.Value, preview.Columns[4].Styles!.IsDecided));
    }

    [Theory]
    [InlineData("order_id,date,email,total\n1,2026-02-01,ana@example.com,Rp118.000\n", ImportNoteCode.CurrencyOfSign)]
    [InlineData("order_id,date,email,total (IDR)\n1,2026-02-01,ana@example.com,118.000\n", ImportNoteCode.CurrencyOfHeader)]
    [InlineData("order_id,date,email,total,currency\n1,2026-02-01,ana@example.com,118.000,IDR\n", ImportNoteCode.CurrencyOfColumn)]
    public async Task A_currency_that_the_file_names_is_shown_with_where_it_stands_and_settles_thousands(string file, ImportNoteCode evidence)
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync(file, new ImportOptions { Store = "Shop" });

        Assert.Empty(preview.Problems);
        Assert.Equal(("IDR", evidence), (preview.Guesses.Currency.Value, preview.Guesses.Currency.Evidence.Code));
        Assert.Equal(118_000m, preview.Rows[0].Amount);
    }

    [Fact]
    public async Task A_file_that_names_no_currency_leaves_it_to_be_asked()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("order_id,date,email,total\n1,2026-02-01,ana@example.com,10\n", new ImportOptions { Store = "Shop" });

        Assert.Equal((null, false), (preview.Guesses.Currency.Value, preview.Guesses.Currency.IsDecided));
    }
}
