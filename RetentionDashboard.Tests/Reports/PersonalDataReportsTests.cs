using System.Text.Json;
using RetentionDashboard.Data;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class PersonalDataReportsTests
{
    [Fact]
    public async Task Everything_held_of_a_person_is_told_and_that_it_was_is_logged()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.AddRefundAsync(shop.Store, "2024-03-20", 5, customer: shop.Ana);
        await using (var context = database.Open())
        {
            var import = context.Imports.Single();
            context.CustomerNotes.Add(new CustomerNote { StoreId = shop.Store.Id, CustomerId = shop.Ana.Id, Text = "Likes green tea", WrittenAt = DateTime.UnixEpoch });
            context.CustomerTags.Add(new CustomerTag { StoreId = shop.Store.Id, CustomerId = shop.Ana.Id, Tag = "wholesale" });
            context.ListExports.Add(new ListExport { Name = "All", Address = "/customers", CustomerIds = PackedIds.Of([shop.Ana.Id, shop.Budi.Id]), At = DateTime.UnixEpoch });
            context.ListExports.Add(new ListExport { Name = "Half", Address = "/customers", HeldOutIds = PackedIds.Of([shop.Ana.Id]), At = DateTime.UnixEpoch });
            context.ListExports.Add(new ListExport { Name = "Others", Address = "/customers", CustomerIds = PackedIds.Of([shop.Budi.Id, shop.Citra.Id]), At = DateTime.UnixEpoch });
            context.RefusedRows.Add(new RefusedRow { ImportId = import.Id, Line = 7, Reason = "", Cells = """["7","yesterday"," ANA@example.com"]""" });
            context.RefusedRows.Add(new RefusedRow { ImportId = import.Id, Line = 8, Reason = "", Cells = """["8","yesterday","budi@example.com"]""" });
            await context.SaveChangesAsync();
        }

        var data = await database.Get<PersonalDataReports>().HandOutAsync(shop.Ana.Id, "Dewi");

        Assert.Equal(("Tea", "EUR"), (data!.Store, data.Currency));
        Assert.Equal(("email:ana@example.com", "Ana"), (Assert.Single(data.Customers).KnownBy, data.Customers[0].Name));
        Assert.Equal([100m, 50m, 30m], data.Orders.Select(order => order.Subtotal));
        Assert.Equal("Green tea", Assert.Single(data.Orders[0].Lines).Product);
        Assert.Equal(20m, Assert.Single(data.Orders[1].Refunds).Amount);
        Assert.Equal(5m, Assert.Single(data.RefundsWithoutOrder).Amount);
        Assert.Equal(("Likes green tea", "wholesale"), (Assert.Single(data.Notes).Text, Assert.Single(data.Tags).Word));
        Assert.Equal([("All", false), ("Half", true)], data.Lists.Select(list => (list.Name, list.WasHeldOut)));
        Assert.Equal(7, Assert.Single(data.RefusedRows).Line);
        Assert.DoesNotContain("budi", JsonSerializer.Serialize(data), StringComparison.OrdinalIgnoreCase);
        var logged = Assert.Single(await database.Get<PrivacyLog>().GetAsync(null));
        Assert.Equal((PrivacyAction.Exported, "Dewi", shop.Ana.Id), (logged.Action, logged.Author, logged.CustomerId));
        Assert.Single((await database.Get<PersonalDataReports>().HandOutAsync(shop.Ana.Id, null))!.HandedOut);
    }

    [Fact]
    public async Task Those_who_are_one_with_the_person_are_told_whoever_is_asked_for()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.Get<CustomerMerges>().MergeAsync(shop.Ana.Id, [shop.Citra.Id], null);

        foreach (var asked in (int[])[shop.Ana.Id, shop.Citra.Id])
        {
            var data = await database.Get<PersonalDataReports>().HandOutAsync(asked, null);

            Assert.Equal(["Ana", "Citra"], data!.Customers.Select(customer => customer.Name));
            Assert.Equal([100m, 50m, 30m, 60m], data.Orders.Select(order => order.Subtotal));
            Assert.Equal((shop.Citra.Id, shop.Ana.Id), (Assert.Single(data.Merges).Customer, data.Merges[0].CountedAs));
        }

        Assert.Null(await database.Get<PersonalDataReports>().HandOutAsync(4711, null));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(9, true)]
    [InlineData(70_000, true)]
    [InlineData(2, false)]
    [InlineData(70_001, false)]
    public void Id_is_found_among_packed_ones(int id, bool isThere)
    {
        var packed = PackedIds.Of([3, 9, 70_000]);

        Assert.Equal(isThere, PackedIds.Contains(packed, id));
        Assert.Equal([3, 9, 70_000], PackedIds.Read(packed));
        Assert.False(PackedIds.Contains([], id));
    }
}
