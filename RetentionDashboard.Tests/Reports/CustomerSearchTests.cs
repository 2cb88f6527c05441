using System.Text;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class CustomerSearchTests
{
    [Theory]
    [InlineData("ana", "Ana")]
    [InlineData("ANA", "Ana")]
    [InlineData("bud", "Budi")]
    [InlineData("a@example", "Ana Citra")]
    [InlineData("example ana", "Ana")]
    [InlineData("ana budi", "")]
    [InlineData("  ", "Ana Citra Budi")]
    [InlineData("\u0301", "Ana Citra Budi")]
    [InlineData("nobody", "")]
    public async Task Any_part_of_a_name_or_an_email_finds_and_every_word_must_occur(string text, string names)
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);

        Assert.Equal(names, await FindAsync(database, new CustomersQuery { Search = text }));
    }

    [Theory]
    [InlineData("jose", "José Ñandú")]
    [InlineData("ÑANDU", "José Ñandú")]
    [InlineData("İstanbul", "")]
    [InlineData("812 3456", "José Ñandú")]
    [InlineData("+62812", "José Ñandú")]
    [InlineData("(0062) 812-34", "José Ñandú")]
    [InlineData("0812 3456 789", "José Ñandú")]
    [InlineData("+62-812-3456789", "José Ñandú")]
    [InlineData("0812 3456 780", "")]
    [InlineData("c-1956", "José Ñandú")]
    [InlineData("id:", "")]
    public async Task Accents_marks_of_a_phone_and_the_shops_own_id_do_not_hinder(string text, string names)
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await ChangeAsync(database, shop.Ana.Id, customer => (customer.Name, customer.Identity, customer.Phone) = ("José Ñandú", "id:C-1956051", "+62 812 3456 789"));

        Assert.Equal(names, await FindAsync(database, new CustomersQuery { Search = text }));
    }

    [Theory]
    [InlineData("zazolc")]
    [InlineData("ŻAZÓŁĆ")]
    [InlineData("strasse")]
    [InlineData("søren")]
    public async Task Letters_with_a_stroke_are_found_by_plain_ones(string text)
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await ChangeAsync(database, shop.Ana.Id, static customer => (customer.Name, customer.Identity, customer.Phone) = ("Zażółć Soren Straße", "id:C-1", null));

        Assert.Equal("Zażółć Soren Straße", await FindAsync(database, new CustomersQuery { Search = text }));
    }

    [Theory]
    [InlineData("0815 1111 4444")]
    [InlineData("+62 815 1111 4444")]
    [InlineData("6281511114444")]
    public async Task Both_spellings_of_a_number_find_both_who_have_it(string text)
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await ChangeAsync(database, shop.Ana.Id, static customer => (customer.Name, customer.Identity, customer.Phone) = (customer.Name, customer.Identity, "0815-1111-4444"));
        await ChangeAsync(database, shop.Budi.Id, static customer => (customer.Name, customer.Identity, customer.Phone) = (customer.Name, customer.Identity, "+6281511114444"));

        Assert.Equal(text.StartsWith('6') ? "Budi" : "Ana Budi", await FindAsync(database, new CustomersQuery { Search = text }));
    }

    [Fact]
    public async Task Order_number_finds_its_customer_with_and_without_the_mark()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.AddOrderAsync(shop.Store, shop.Budi, "2024-03-20 12:00:00", 5, order => order.Number = "#SO-1001");
        await database.AddImportAsync(shop.Store);

        Assert.Equal("Budi", await FindAsync(database, new CustomersQuery { Search = "#SO-1001" }));
        Assert.Equal("Budi", await FindAsync(database, new CustomersQuery { Search = "so-1001" }));
        Assert.Equal("", await FindAsync(database, new CustomersQuery { Search = "SO-100" }));
    }

    [Fact]
    public async Task Search_narrows_the_group_and_the_filter_and_what_leaves()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var query = new CustomersQuery { Search = "i", History = new HistoryQuery { Channel = "mail" } };

        Assert.Equal("Citra", await FindAsync(database, query));
        Assert.Equal("", await FindAsync(database, query with { Group = CustomerGroup.Repeat }));
        Assert.Equal([shop.Citra.Id], (await database.Get<CustomersReports>().MembersAsync(query, CancellationToken.None))!.Ids);
    }

    [Fact]
    public async Task Merged_customer_is_found_as_the_kept_one()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        Assert.Equal("Citra", await FindAsync(database, new CustomersQuery { Search = "citra" }));

        await database.Get<CustomerMerges>().MergeAsync(shop.Ana.Id, [shop.Citra.Id], null);

        Assert.Equal("Ana", await FindAsync(database, new CustomersQuery { Search = "citra" }));
    }

    [Fact]
    public async Task Whoever_was_erased_is_found_no_more_by_the_name_they_had()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        Assert.Equal("Ana", await FindAsync(database, new CustomersQuery { Search = "ana" }));

        await ChangeAsync(database, shop.Ana.Id, customer => (customer.Name, customer.Email, customer.Identity) = (null, null, "id:erased-1"));
        await using (var context = database.Open())
        {
            context.PrivacyEvents.Add(new PrivacyEvent { StoreId = shop.Store.Id, CustomerId = shop.Ana.Id, Action = PrivacyAction.Erased });
            await context.SaveChangesAsync();
        }

        Assert.Equal("", await FindAsync(database, new CustomersQuery { Search = "ana" }));
    }

    [Fact]
    public async Task All_stores_are_searched_together()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        await TeaShop.AddAsync(database, "Coffee");

        Assert.Equal("Ana Ana", await FindAsync(database, new CustomersQuery { Search = "ana", History = new HistoryQuery { StoreId = StoreInfo.AllStores } }));
    }

    [Fact]
    public async Task Search_agrees_with_the_plain_way_for_any_text()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        string[] known = ["ana\nana@example.com", "budi\nbudi@example.com", "citra\ncitra@example.com"];
        string[] names = ["Ana", "Budi", "Citra"];

        var texts = from length in Enumerable.Range(1, 4) from start in Enumerable.Range(0, 20) from text in known where start + length <= text.Length select text.Substring(start, length);
        foreach (var text in texts.Where(static text => !text.Any(char.IsWhiteSpace)).Distinct())
        {
            var expected = names.Where((_, place) => known[place].Contains(text, StringComparison.Ordinal));
            Assert.Equal(expected.Order(), (await FindAsync(database, new CustomersQuery { Search = text })).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());
        }
    }

    [Fact]
    public async Task Page_does_not_wait_for_what_a_search_looks_through()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        var reports = database.Get<CustomersReports>();
        reports.SearchPatience = TimeSpan.Zero;
        var query = new CustomersQuery { Search = "ana" };

        var first = (await reports.ShowAsync(query))!;
        await reports.PrepareSearchAsync(null);
        var prepared = (await reports.ShowAsync(query))!;

        Assert.Equal((true, 0), (first.IsSearchPending, first.Total));
        Assert.Equal((false, 1), (prepared.IsSearchPending, prepared.Total));
    }

    [Theory]
    [InlineData("+62 812-34 (5).6", "62812345 6")]
    [InlineData("0812\u00a03456", "08123456")]
    [InlineData("12", null)]
    [InlineData("0812 ext", null)]
    [InlineData("0812\u00b73456", null)]
    [InlineData("", null)]
    public void Digits_are_those_of_what_may_be_a_telephone_number(string text, string? digits) =>
        Assert.Equal(digits?.Replace(" ", "", StringComparison.Ordinal), SearchText.Digits(text) is { } found ? Encoding.ASCII.GetString(found) : null);

    [Fact]
    public async Task Tag_narrows_the_list_without_regard_to_capitals_and_at_once()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var tags = database.Get<CustomerTags>();
        Assert.Equal("", await FindAsync(database, new CustomersQuery { Tag = "VIP" }));

        await tags.AddAsync(shop.Store.Id, shop.Budi.Id, " VIP ");
        await tags.AddAsync(shop.Store.Id, shop.Budi.Id, "vip");
        await tags.AddAsync(shop.Store.Id, shop.Citra.Id, "new  here");

        Assert.Equal("Budi", await FindAsync(database, new CustomersQuery { Tag = "vip" }));
        Assert.Equal([new TagCount("new here", 1), new TagCount("VIP", 1)], await tags.AllAsync(shop.Store.Id));
        await tags.RemoveAsync(shop.Store.Id, shop.Budi.Id, "Vip");
        Assert.Equal("", await FindAsync(database, new CustomersQuery { Tag = "vip" }));
    }

    [Fact]
    public async Task Further_columns_are_told_where_they_are_asked_for()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.Get<CustomerTags>().AddAsync(shop.Store.Id, shop.Ana.Id, "VIP");
        var query = new CustomersQuery { Search = "ana" };

        var plain = (await database.Get<CustomersReports>().GetAsync(query))!.Rows[0];
        var marks = (await database.Get<CustomersReports>().GetAsync(query with { Shown = new CustomerColumns(Enum.GetValues<CustomerColumn>()) }))!.Rows[0].Marks!;

        Assert.Null(plain.Marks);
        Assert.Equal((RfmSegment.Loyal, LifecycleStage.Active, 1), (marks.Segment, marks.Stage, marks.Tier));
        Assert.Equal(("mail", "ID", null), (marks.Channel, marks.Country, marks.City));
        Assert.Equal(["VIP"], marks.Tags);
        Assert.Equal(Purchases.Day("2024-04-04"), marks.Next!.From);
    }

    [Fact]
    public async Task City_is_that_of_the_first_valid_order()
    {
        await using var database = ShopDatabase.Create();
        var store = await database.AddStoreAsync("Tea");
        var ana = await database.AddCustomerAsync(store, "Ana");
        await database.AddOrderAsync(store, ana, "2024-01-01 09:00:00", 1, order => (order.City, order.IsValid) = ("Bogor", false));
        await database.AddOrderAsync(store, ana, "2024-01-03 09:00:00", 1, order => order.City = "Medan");
        await database.AddOrderAsync(store, ana, "2024-01-02 09:00:00", 1, order => order.City = "Jakarta");
        await database.AddImportAsync(store);

        var row = (await database.Get<CustomersReports>().GetAsync(new CustomersQuery { Shown = new CustomerColumns(CustomerColumn.City) }))!.Rows[0];

        Assert.Equal("Jakarta", row.Marks!.City);
    }

    private static async Task<string> FindAsync(ShopDatabase database, CustomersQuery query) =>
        string.Join(' ', (await database.Get<CustomersReports>().GetAsync(query))!.Rows.Select(static row => row.Name));

    private static async Task ChangeAsync(ShopDatabase database, int customer, Action<Customer> change)
    {
        await using var context = database.Open();
        change(await context.Customers.SingleAsync(row => row.Id == customer));
        await context.SaveChangesAsync();
    }
}
