using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class CustomerNotesTests
{
    [Fact]
    public async Task Notes_come_newest_first_with_who_wrote_them_and_when()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var notes = database.Get<CustomerNotes>();

        await notes.SaveAsync(shop.Store.Id, new KeptNote(0, shop.Ana.Id, "  Prefers green tea.\n", " Rini ", null));
        await notes.SaveAsync(shop.Store.Id, new KeptNote(0, shop.Ana.Id, "Called.", " ", null));

        var kept = await notes.GetAsync(shop.Store.Id, shop.Ana.Id);
        Assert.Equal([("Called.", null), ("Prefers green tea.", "Rini")], kept.Select(note => (note.Text, note.Author)));
        Assert.All(kept, note => Assert.NotNull(note.WrittenAt));
        Assert.Empty(await notes.GetAsync(shop.Store.Id, shop.Budi.Id));
    }

    [Fact]
    public async Task A_changed_note_keeps_its_day_and_a_removed_one_comes_back_with_it()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        var notes = database.Get<CustomerNotes>();
        await notes.SaveAsync(shop.Store.Id, new KeptNote(0, shop.Ana.Id, "Tea", "Rini", null));
        var first = Assert.Single(await notes.GetAsync(shop.Store.Id, shop.Ana.Id));

        await notes.SaveAsync(shop.Store.Id, first with { Text = "Green tea" });
        var changed = Assert.Single(await notes.GetAsync(shop.Store.Id, shop.Ana.Id));
        Assert.Equal(first with { Text = "Green tea" }, changed);

        await notes.RemoveAsync(changed.Id);
        Assert.Empty(await notes.GetAsync(shop.Store.Id, shop.Ana.Id));
        await notes.SaveAsync(shop.Store.Id, changed with { Id = 0 });
        Assert.Equal(changed.WrittenAt, Assert.Single(await notes.GetAsync(shop.Store.Id, shop.Ana.Id)).WrittenAt);
    }

    [Fact]
    public async Task Kept_customer_has_the_notes_and_tags_of_whoever_was_merged_into_them()
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);
        await database.Get<CustomerNotes>().SaveAsync(shop.Store.Id, new KeptNote(0, shop.Citra.Id, "Moved to Medan", null, null));
        await database.Get<CustomerTags>().AddAsync(shop.Store.Id, shop.Citra.Id, "VIP");

        await database.Get<CustomerMerges>().MergeAsync(shop.Ana.Id, [shop.Citra.Id], null);

        Assert.Equal("Moved to Medan", Assert.Single(await database.Get<CustomerNotes>().GetAsync(shop.Store.Id, shop.Ana.Id)).Text);
        Assert.Equal(["VIP"], await database.Get<CustomerTags>().GetAsync(shop.Store.Id, shop.Ana.Id));
        Assert.Equal("Ana", Assert.Single((await database.Get<CustomersReports>().GetAsync(new CustomersQuery { Tag = "VIP" }))!.Rows).Name);
        await database.Get<CustomerTags>().RemoveAsync(shop.Store.Id, shop.Ana.Id, "VIP");
        Assert.Empty(await database.Get<CustomerTags>().GetAsync(shop.Store.Id, shop.Ana.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task Blanks_alone_are_no_note(string? text)
    {
        await using var database = ShopDatabase.Create();
        var shop = await TeaShop.AddAsync(database);

        Assert.False(CustomerNotes.CanHold(text));
        await Assert.ThrowsAsync<ArgumentException>(() => database.Get<CustomerNotes>().SaveAsync(shop.Store.Id, new KeptNote(0, shop.Ana.Id, text!, null, null)));
    }

    [Fact]
    public void A_text_of_the_longest_length_still_fits()
    {
        Assert.True(CustomerNotes.CanHold(new string('x', CustomerNotes.LongestText)));
        Assert.False(CustomerNotes.CanHold(new string('x', CustomerNotes.LongestText + 1)));
        Assert.Null(CustomerTags.Tidied(new string('x', CustomerTags.LongestTag + 1)));
    }
}
