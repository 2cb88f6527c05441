using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Api;
using RetentionDashboard.Data;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

public sealed class ListDownloadsTests : IAsyncLifetime, IDisposable
{
    private readonly SmallShop _shop = new();
    private WebApplication? _app;
    private HttpClient? _client;

    private HttpClient Client => _client!;

    private ListExports Exports => _app!.Services.GetRequiredService<ListExports>();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        _shop.AddTo(builder.Services);
        _app = builder.Build();
        _app.UseLanguages();
        _app.MapMask();
        _app.MapDownloads();
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        await _app!.DisposeAsync();
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task List_for_people_has_the_chosen_columns_with_formulas_defused()
    {
        _shop.Order("ana@example.com", "2024-01-05", 10, name: "=HYPERLINK(1)").Order("budi@example.com", "2024-01-06", 20, name: "Budi").Save();
        var list = await RecordAsync(ListPreset.Spreadsheet);

        var text = await Client.GetByteArrayAsync(Links.ListCsv(list.Id, ["name", "orders", "email"], null));

        Assert.Equal([0xEF, 0xBB, 0xBF], text[..3]);
        Assert.Equal(["Name,E-mail,Orders", "Budi,budi@example.com,1", "\"'=HYPERLINK(1)\",ana@example.com,1"], Lines(text[3..]));
    }

    [Fact]
    public async Task List_for_people_tells_what_is_expected_where_somebody_chose_it()
    {
        _shop.Draw();
        var list = await RecordAsync(ListPreset.Spreadsheet);

        var usual = Lines((await Client.GetByteArrayAsync(Links.ListCsv(list.Id, [], null)))[3..]);
        var chosen = Lines((await Client.GetByteArrayAsync(Links.ListCsv(list.Id, ["email", "chance-alive", "predicted-value"], null)))[3..]).ToList();

        Assert.DoesNotContain("Chance", usual.First(), StringComparison.Ordinal);
        Assert.Equal("E-mail,Chance that they still buy,Predicted value (12 months)", chosen[0]);
        Assert.All(chosen.Skip(1), static line => Assert.InRange(decimal.Parse(line.Split(',')[1], CultureInfo.InvariantCulture), 0, 1));
    }

    [Theory]
    [InlineData(PurchaseModelKind.BgNbd)]
    [InlineData(PurchaseModelKind.MbgNbd)]
    public async Task List_to_win_back_leaves_in_its_sequence_with_its_dates_and_those_held_out_are_of_it(PurchaseModelKind model)
    {
        _shop.Draw();
        var query = new ChurnQuery { Model = model, History = new HistoryQuery { Country = "Netherlands" }, Take = null };
        var report = (await _app!.Services.GetRequiredService<ChurnReports>().GetAsync(query))!;
        var list = (await Exports.RecordAsync(
            query.List, new ListRequest { Name = "Whom to win back", Address = Links.Customers(query.List), Preset = ListPreset.Spreadsheet, HoldOutPercent = 20, Seed = 5 }))!;

        var file = Lines((await Client.GetByteArrayAsync(Links.ListCsv(list.Id, ["email", "value-at-risk", "contact-from", "contact-to"], null)))[3..]);
        var heldOut = Lines((await Client.GetByteArrayAsync(Links.HeldOutCsv(list.Id)))[3..]).Skip(1).Select(static line => line.Split(',')[1]).ToHashSet();

        Assert.Equal((int)Math.Round(report.Total * 0.2), heldOut.Count);
        Assert.True(heldOut.Count > 2 && heldOut.IsSubsetOf(report.Rows.Select(static row => row.Customer.Email!)));
        Assert.Equal("E-mail,Value at risk (12 months),Contact from,Contact until", file[0]);
        Assert.Equal(
            report.Rows.Where(row => !heldOut.Contains(row.Customer.Email!)).Select(static row => FormattableString.Invariant(
                $"{row.Customer.Email},{OutlookTexts.Written(row.ValueAtRisk)},{row.Contact.From:yyyy-MM-dd},{row.Contact.To:yyyy-MM-dd}")),
            file.Skip(1));
        Assert.True(report.Rows.Select(static row => row.Customer.LastOrder).Distinct().Count() > 5);
    }

    [Fact]
    public async Task File_of_customers_has_both_days_of_contact()
    {
        _shop.Draw();
        var query = new CustomersQuery { Sort = CustomerSort.Contact, Descending = false, Shown = new CustomerColumns(CustomerColumn.Email, CustomerColumn.ValueAtRisk, CustomerColumn.Contact), Take = null };
        var report = (await _app!.Services.GetRequiredService<CustomersReports>().GetAsync(query))!;

        var file = Lines((await Client.GetByteArrayAsync(Links.CustomersCsv(query)))[3..]);

        Assert.Equal("Identity,Name,E-mail,Value at risk (12 months),Contact from,Contact until", file[0]);
        Assert.Equal(
            report.Rows.Select(static row => FormattableString.Invariant($"{row.Email},{OutlookTexts.Written(row.Marks!.ValueAtRisk)},{row.Marks.Contact!.Value.From:yyyy-MM-dd},{row.Marks.Contact.Value.To:yyyy-MM-dd}")),
            file.Skip(1).Select(static line => string.Join(',', line.Split(',')[2..])));
    }

    [Fact]
    public async Task List_for_a_program_begins_with_its_heading_and_leaves_out_whom_it_cannot_reach()
    {
        _shop.Order("ana@example.com", "2024-01-05", 10, name: "Ana Kusuma").Order("Citra", "2024-01-06", 20).Save();
        var list = await RecordAsync(ListPreset.Mailchimp);

        Assert.Equal(1, list.Customers);
        Assert.Equal(["Email Address,First Name,Last Name,Phone Number", "ana@example.com,Ana,Kusuma,"], Lines(await Client.GetByteArrayAsync(Links.ListCsv(list.Id, [], null))));
    }

    [Fact]
    public async Task File_and_those_held_out_are_the_list_and_stand_in_the_log()
    {
        for (var number = 0; number < 10; number++)
        {
            _shop.Order($"c{number}@example.com", "2024-01-05", 10);
        }

        _shop.Save();
        var list = await RecordAsync(ListPreset.Klaviyo, holdOut: 30, author: "  Dewi ");

        var file = Lines(await Client.GetByteArrayAsync(Links.ListCsv(list.Id, [], null))).Skip(1).Select(static line => line.Split(',')[0]);
        var heldOut = Lines((await Client.GetByteArrayAsync(Links.HeldOutCsv(list.Id)))[3..]).Skip(1).Select(static line => line.Split(',')[1]);

        Assert.Equal(3, heldOut.Count());
        Assert.Equal(Enumerable.Range(0, 10).Select(static number => $"c{number}@example.com"), file.Concat(heldOut).Order(StringComparer.Ordinal));
        var logged = Assert.Single(await Exports.GetAsync());
        Assert.Equal(("Dewi", ListPreset.Klaviyo, 7, 3, 30, 5, "Ana's tea", "/customers"), (logged.Author, logged.Preset, logged.Customers, logged.HeldOut, logged.HoldOutPercent, logged.Seed, logged.Store, logged.Address));
    }

    [Fact]
    public async Task Reach_counts_who_can_be_written_to()
    {
        _shop.Order("ana@example.com", "2024-01-05", 10).Order("Citra", "2024-01-06", 20).Save();

        var reach = await Exports.ReachAsync(new CustomersQuery(), null);

        Assert.Equal(new ListReach(2, 1, 1, 0, 0, 1) { Emails = 1, Either = 1, Country = "GB" }, reach);
    }

    [Fact]
    public async Task Reach_and_file_of_thousands_are_those_of_each_of_them()
    {
        for (var number = 0; number < 5100; number++)
        {
            _shop.Order(number % 3 == 0 ? $"Nobody {number}" : $"c{number}@example.com", "2024-01-05", 10 + number);
        }

        _shop.Save();

        var reach = await Exports.ReachAsync(new CustomersQuery(), null);
        var list = await RecordAsync(ListPreset.Mailchimp);

        Assert.Equal(new ListReach(5100, 3400, 3400, 0, 0, 3400) { Emails = 3400, Either = 3400, Country = "GB" }, reach);
        Assert.Equal(3400, list.Customers);
        Assert.Equal(
            Enumerable.Range(0, 5100).Reverse().Where(static number => number % 3 > 0).Select(static number => $"c{number}@example.com,,,"),
            Lines(await Client.GetByteArrayAsync(Links.ListCsv(list.Id, [], null))).Skip(1));
    }

    [Theory]
    [InlineData(ListPreset.WhatsApp, "+6281511114444,Ani", "+6281511115555,Citra")]
    [InlineData(ListPreset.Klaviyo, "ani.r@gmail.com,+6281511114444,Ani,", "citra@example.com,+6281511115555,Citra,")]
    public async Task Customers_who_share_an_address_are_written_to_once_and_drawn_as_one(ListPreset preset, params string[] expected)
    {
        _shop.Order("ani.r@gmail.com", "2024-01-07", 10, name: "Ani", phone: "+62 815-1111-4444").Order("anir@gmail.com", "2024-01-06", 20, name: "Budi", phone: "+6281511114444")
            .Order("citra@example.com", "2024-01-05", 20, name: "Citra", phone: "+6281511115555").Save();

        var reach = await Exports.ReachAsync(new CustomersQuery(), null);
        var list = await RecordAsync(preset);
        var halved = await RecordAsync(preset, holdOut: 50);

        Assert.Equal(new ListReach(3, 3, 3, 3, 3, 3) { Emails = 2, Phones = 2, Either = 2, Country = "GB" }, reach);
        Assert.Equal(expected, Lines(await Client.GetByteArrayAsync(Links.ListCsv(list.Id, [], null))).Skip(1).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (halved.Customers, halved.HeldOut));
    }

    [Fact]
    public async Task Number_of_a_list_for_people_keeps_its_zero_in_a_spreadsheet()
    {
        _shop.Order("ani@example.com", "2024-01-07", 10, phone: "020 7946 0958").Order("budi@example.com", "2024-01-06", 10, phone: "12").Save();
        var list = await RecordAsync(ListPreset.Spreadsheet);

        Assert.Equal(["E-mail,Phone", "ani@example.com,+442079460958", "budi@example.com,12"], Lines((await Client.GetByteArrayAsync(Links.ListCsv(list.Id, ["email", "phone"], null)))[3..]));
    }

    [Theory]
    [InlineData("/api/customers.csv?search=ana&fields=email", "3 customers who ordered, found by a search", "/customers", 3)]
    [InlineData("/api/look-alikes.csv", "Customers who may be the same person", "/data-quality/look-alikes", 2)]
    [InlineData("/api/orders.csv?issue=zero-value", "Orders worth nothing", "/orders?issue=zero-value", 1)]
    public async Task File_of_people_that_a_page_offers_stands_in_the_log(string address, string name, string page, int rows)
    {
        _shop.Order("ana.b@example.com", "2024-01-05", 0, name: "Ana").Order("anab+tea@example.com", "2024-01-06", 20).Order("ana@example.org", "2024-01-06", 20).Save();
        using var masked = new HttpRequestMessage(HttpMethod.Get, address);
        masked.Headers.Add("Cookie", "mask=on");

        await Client.GetByteArrayAsync(address);
        (await Client.SendAsync(masked)).EnsureSuccessStatusCode();

        var logged = Assert.Single(await Exports.GetAsync());
        Assert.Equal((name, page, rows, 0, "Ana's tea", null), (logged.Name, logged.Address, logged.Customers, logged.HeldOut, logged.Store, logged.Author));
    }

    [Fact]
    public async Task Address_that_a_spreadsheet_would_run_is_counted_as_unusable_and_left_out()
    {
        _shop.Order("=ana@example.com", "2024-01-05", 10).Order("+budi@example.com", "2024-01-06", 20).Order("citra@example.com", "2024-01-07", 20).Save();

        var reach = await Exports.ReachAsync(new CustomersQuery(), null);
        var list = await RecordAsync(ListPreset.Mailchimp);

        Assert.Equal(new ListReach(3, 3, 1, 0, 0, 1) { Emails = 1, Either = 1, Country = "GB" }, reach);
        Assert.Equal(["citra@example.com,,,"], Lines(await Client.GetByteArrayAsync(Links.ListCsv(list.Id, [], null))).Skip(1));
    }

    [Fact]
    public async Task Whoever_stays_of_two_who_are_one_is_written_to_by_the_other_s_address()
    {
        _shop.Order("Citra", "2024-01-05", 10).Order("citra@example.com", "2024-01-06", 20).Save();
        await _app!.Services.GetRequiredService<CustomerMerges>().MergeAsync(_shop.CustomerId("Citra"), [_shop.CustomerId("citra@example.com")], null);

        var list = await RecordAsync(ListPreset.Klaviyo);

        Assert.Equal(["citra@example.com,,Citra,"], Lines(await Client.GetByteArrayAsync(Links.ListCsv(list.Id, [], null))).Skip(1));
    }

    [Theory]
    [InlineData(ListPreset.Spreadsheet)]
    [InlineData(ListPreset.Klaviyo)]
    public async Task Whoever_was_erased_is_in_no_list_and_in_no_file_of_an_earlier_one(ListPreset preset)
    {
        _shop.Order("ana@example.com", "2024-01-05", 10, name: "Ana").Order("budi@example.com", "2024-01-06", 20, name: "Budi").Save();
        var earlier = await RecordAsync(preset);
        await _app!.Services.GetRequiredService<RetentionDashboard.Import.CustomerErasure>().EraseAsync(_shop.CustomerId("ana@example.com"), null, CancellationToken.None);

        var later = await RecordAsync(preset);

        Assert.Equal((2, 1), (earlier.Customers, later.Customers));
        foreach (var list in (LeftList[])[earlier, later])
        {
            Assert.Contains("budi@example.com", Assert.Single(Lines(await Client.GetByteArrayAsync(Links.ListCsv(list.Id, [], null))).Skip(1)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Personal_data_is_a_file_that_stands_in_the_log_and_never_leaves_masked()
    {
        _shop.Order("ana@example.com", "2024-01-05", 10, name: "Ana é").Save();
        var id = _shop.CustomerId("ana@example.com");

        var file = await Client.GetAsync(Links.PersonalData(id, "Dewi"));

        var text = await file.Content.ReadAsStringAsync();
        Assert.Equal("application/json", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"name\": \"Ana é\"", text, StringComparison.Ordinal);
        Assert.Contains("\"subtotal\": 10", text, StringComparison.Ordinal);
        Assert.Equal("Dewi", Assert.Single(await _app!.Services.GetRequiredService<PrivacyLog>().GetAsync(null)).Author);
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync(Links.PersonalData(4711, null))).StatusCode);
        Client.DefaultRequestHeaders.Add("Cookie", "mask=on");
        Assert.Equal(HttpStatusCode.Forbidden, (await Client.GetAsync(Links.PersonalData(id, null))).StatusCode);
        Assert.Single(await _app.Services.GetRequiredService<PrivacyLog>().GetAsync(null));
    }

    [Fact]
    public async Task While_people_are_masked_no_list_leaves_and_no_file_names_them()
    {
        _shop.Order("ana@example.com", "2024-01-05", 10, name: "Ana Kusuma").Save();
        var list = await RecordAsync(ListPreset.Klaviyo, holdOut: 90);
        Client.DefaultRequestHeaders.Add("Cookie", "mask=on");

        var refused = await Client.GetAsync(Links.ListCsv(list.Id, [], null));
        var plain = await Client.GetStringAsync("/api/customers.csv");
        var heldOut = await Client.GetStringAsync(Links.HeldOutCsv(list.Id));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("a•••@•••,A••• K•••,a•••@•••", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("ana@example.com", plain + heldOut, StringComparison.Ordinal);
        Assert.Contains("a•••@•••", heldOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mask?set=on&to=%2Fcustomers%3Fpage%3D2", "/customers?page=2")]
    [InlineData("/mask?set=on&to=%2F%2Fexample.com", "/")]
    public async Task Mask_is_remembered_and_leads_back_into_the_application(string address, string expected)
    {
        var response = await Client.GetAsync(address);

        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        Assert.StartsWith("mask=on;", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/lists/7/list.csv")]
    [InlineData("/api/lists/7/held-out.csv")]
    public async Task List_that_never_left_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync(address)).StatusCode);

    private static string[] Lines(byte[] text) => System.Text.Encoding.UTF8.GetString(text).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private async Task<LeftList> RecordAsync(ListPreset preset, int holdOut = 0, string? author = null) =>
        (await Exports.RecordAsync(
            new CustomersQuery(),
            new ListRequest { Name = "Everybody", Address = "/customers", Preset = preset, HoldOutPercent = holdOut, Seed = 5, Author = author }))!;
}
