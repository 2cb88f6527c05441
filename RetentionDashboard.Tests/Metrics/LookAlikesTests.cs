using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Metrics;

public sealed class LookAlikesTests
{
    [Fact]
    public void Groups_say_who_and_why()
    {
        var groups = LookAlikes.Find(
        [
            new(1, "Ana", "ana.b@example.com", null, null),
            new(2, "Budi", "budi@example.com", "+62 812-3456-7890", null),
            new(3, "Ana B", "Ana.B@Example.com ", null, null),
            new(4, "Other", "other@example.com", null, "Jakarta"),
            new(5, "B", null, "081234567890", null),
            new(6, "A", "anab+tea@example.com", null, null),
            new(7, "Siti Nurhaliza", null, null, "Bandung"),
            new(8, "NURHALIZA, Sítí", null, null, " bandung"),
            new(9, "Siti Nurhaliza", null, null, "Jakarta"),
        ]);

        Assert.Equal(["1 3 6: SameEmail, EmailVariant", "2 5: SamePhone", "7 8: SameNameAndCity"], groups.Select(group => $"{string.Join(' ', group.CustomerIds)}: {group.Reasons}"));
    }

    [Fact]
    public void Whoever_looks_like_one_of_a_group_belongs_to_it()
    {
        var groups = LookAlikes.Find(
        [
            new(1, null, "ana@example.com", null, null),
            new(2, null, "ana@example.com", "081234567890", null),
            new(3, null, null, "6281234567890", null),
        ]);

        var group = Assert.Single(groups);
        Assert.Equal([1, 2, 3], group.CustomerIds);
        Assert.Equal(LookAlikeReasons.SameEmail | LookAlikeReasons.SamePhone, group.Reasons);
    }

    [Theory]
    [InlineData("ana.b+x@googlemail.com", "anab@gmail.com")]
    [InlineData("+x@example.com", null)]
    [InlineData("no address", null)]
    [InlineData(null, null)]
    public void Mailbox_leaves_out_dots_and_what_follows_a_plus(string? email, string? key) => Assert.Equal(key, LookAlikes.MailboxKey(email));

    [Theory]
    [InlineData("0812 3456 7890", "234567890")]
    [InlineData("+49 30 901820", "930901820")]
    [InlineData("12345", null)]
    [InlineData("0812****7890", null)]
    public void Phone_is_its_last_nine_digits(string phone, string? key) => Assert.Equal(key, LookAlikes.PhoneKey(phone));

    [Theory]
    [InlineData("Budi", "Jakarta", null)]
    [InlineData("B*** S***", "Jakarta", null)]
    [InlineData("Ana Budi", null, null)]
    [InlineData("D’Arcy  Ana-Maria", "São Paulo", "ana darcy maria@sao paulo")]
    public void Name_counts_with_two_words_and_a_city(string name, string? city, string? key) => Assert.Equal(key, LookAlikes.NameAndCityKey(name, city));
}
