using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class SavedMappingsTests
{
    private const string Orders = "nr;wann;wer;summe\n1;01/02/2026;77;1.234\n";

    private static readonly ImportOptions Chosen = ImportShop.Options with
    {
        Map = new Dictionary<ImportField, string>
        {
            [ImportField.Order] = "nr",
            [ImportField.Date] = "wann",
            [ImportField.Customer] = "wer",
            [ImportField.Total] = "summe",
        },
        DatePattern = "MM/dd/yyyy",
        NumbersOf = new Dictionary<ImportField, NumberStyle> { [ImportField.Total] = NumberStyle.Id },
    };

    [Fact]
    public async Task What_was_chosen_once_reads_the_next_file_of_that_header_in_that_store()
    {
        await using var shop = await ImportShop.CreateAsync();
        await RememberAsync(shop, Orders, Chosen with { MappingName = "Kasir toko" });

        var completed = await CompleteAsync(shop, "nr;wann;wer;summe\n2;03/04/2026;78;2.500\n", ImportShop.Options);
        var result = await shop.ImportAsync("nr;wann;wer;summe\n2;03/04/2026;78;2.500\n", completed);

        Assert.Equal((2500m, new DateOnly(2026, 3, 4)), (result.GrossRevenue, result.FirstDay!.Value));
        Assert.Equal("Kasir toko", Assert.Single(await shop.Get<SavedMappings>().GetAsync(result.StoreId, CancellationToken.None)).Name);
    }

    [Theory]
    [InlineData("nr;wann;wer;betrag\n", "Shop")]
    [InlineData("nr;wann;wer;summe\n", "Another shop")]
    public async Task Another_header_or_another_store_is_left_alone(string header, string store)
    {
        await using var shop = await ImportShop.CreateAsync();
        await RememberAsync(shop, Orders, Chosen);
        var options = ImportShop.Options with { Store = store };

        Assert.Same(options, await CompleteAsync(shop, header + "2;03/04/2026;78;2.500\n", options));
    }

    [Fact]
    public async Task Headings_are_the_same_whatever_their_case_and_punctuation_and_what_is_stated_goes_before()
    {
        await using var shop = await ImportShop.CreateAsync();
        await RememberAsync(shop, Orders, Chosen);

        var completed = await CompleteAsync(shop, "Nr.;Wann;Wer;Summe\n2;03/04/2026;78;2.500\n", ImportShop.Options with
        {
            DatePattern = "dd/MM/yyyy",
            Map = new Dictionary<ImportField, string> { [ImportField.Customer] = "", [ImportField.Name] = "wer" },
        });

        Assert.Equal("dd/MM/yyyy", completed.DatePattern);
        Assert.Equal(("", "wer", "summe"), (completed.Map[ImportField.Customer], completed.Map[ImportField.Name], completed.Map[ImportField.Total]));
    }

    [Fact]
    public async Task A_header_that_only_the_user_found_is_found_again()
    {
        await using var shop = await ImportShop.CreateAsync();
        var options = Chosen with { HeaderLine = 2 };
        await RememberAsync(shop, "order date;email;total;status\n" + Orders, options);

        var completed = await CompleteAsync(shop, "order date;email;total;status\nnr;wann;wer;summe\n2;03/04/2026;78;2.500\n", ImportShop.Options);

        Assert.Equal((2, "wann"), (completed.HeaderLine, completed.Map[ImportField.Date]));
    }

    [Fact]
    public async Task A_file_read_as_detected_leaves_nothing_to_remember()
    {
        await using var shop = await ImportShop.CreateAsync();

        await RememberAsync(shop, "order_id,date,email,amount\n1,2026-02-01,ana@example.com,10\n", ImportShop.Options);

        Assert.Equal(0, shop.Number("SELECT count(*) FROM SavedMappings"));
    }

    [Fact]
    public async Task A_status_word_is_decided_once_for_its_store()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,amount,status\n1,2026-02-01,ana@example.com,10,Ghosted\n2,2026-02-01,ana@example.com,10,paid\n";

        await RememberAsync(shop, File, ImportShop.Options.WithStatus("Ghosted", StatusMeaning.NotValid));
        var again = await shop.ImportAsync(File.Replace("1,2026", "3,2026", StringComparison.Ordinal));
        var elsewhere = await shop.ImportAsync(File, ImportShop.Options with { Store = "Another shop" });

        Assert.Equal(["ghosted|NotValid"], shop.Query("SELECT concat_ws('|', Word, Meaning) FROM StatusDecisions"));
        Assert.Equal((1, 0), (again.OrdersNotValid, again.UnknownStatuses.Count));
        Assert.Equal(new UnknownStatus("Ghosted", 1), Assert.Single(elsewhere.UnknownStatuses));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM SavedMappings"));
    }

    [Fact]
    public async Task A_mapping_is_renamed_overwritten_by_the_next_choice_and_forgotten()
    {
        await using var shop = await ImportShop.CreateAsync();
        var mappings = shop.Get<SavedMappings>();
        await RememberAsync(shop, Orders, Chosen);
        var saved = Assert.Single(await mappings.GetAsync(1, CancellationToken.None));

        await mappings.RenameAsync(saved.Id, " Toko ", CancellationToken.None);
        await RememberAsync(shop, Orders, Chosen with { DatePattern = "dd/MM/yyyy" });
        var renamed = Assert.Single(await mappings.GetAsync(1, CancellationToken.None));
        await mappings.ForgetAsync(saved.Id, CancellationToken.None);

        Assert.Equal((saved.Id, "Toko", "dd/MM/yyyy"), (renamed.Id, renamed.Name, renamed.Options.DatePattern));
        Assert.Empty(await mappings.GetAsync(1, CancellationToken.None));
    }

    private static async Task RememberAsync(ImportShop shop, string text, ImportOptions options) =>
        await shop.Get<SavedMappings>().RememberAsync(await shop.ImportAsync(text, options), options, CancellationToken.None);

    private static Task<ImportOptions> CompleteAsync(ImportShop shop, string text, ImportOptions options) =>
        shop.Get<SavedMappings>().CompleteAsync(shop.Write(text), options, CancellationToken.None);
}
