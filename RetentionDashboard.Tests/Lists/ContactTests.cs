using RetentionDashboard.Lists;

namespace RetentionDashboard.Tests.Lists;

public sealed class ContactTests
{
    [Theory]
    [InlineData("0812-3456-7890", "ID", "+6281234567890")]
    [InlineData("6281234567890", "ID", "+6281234567890")]
    [InlineData("+62 812 3456 7890", null, "+6281234567890")]
    [InlineData("+62 812 3456 7890", "GB", "+6281234567890")]
    [InlineData("(650) 253-0000", "US", "+16502530000")]
    [InlineData("020 7183 8750", "GB", "+442071838750")]
    [InlineData("0844 412 4653", "GB", "+448444124653")]
    [InlineData("0812-3456-7890", null, null)]
    [InlineData("12", "ID", null)]
    [InlineData("no phone", "ID", null)]
    [InlineData("8.12346E+11", "ID", null)]
    [InlineData("********90", "ID", null)]
    [InlineData(null, "ID", null)]
    public void Number_is_made_international_or_told_to_be_none(string? phone, string? country, string? expected) =>
        Assert.Equal(expected, TelephoneNumber.ToE164(phone, country));

    [Theory]
    [InlineData("IDR", "ID")]
    [InlineData("GBP", "GB")]
    [InlineData("USD", "US")]
    [InlineData("EUR", null)]
    [InlineData("XAF", null)]
    [InlineData("?", null)]
    public void Country_is_that_of_the_currency(string currency, string? expected) => Assert.Equal(expected, TelephoneNumber.CountryOf(currency));

    [Theory]
    [InlineData("  ana@example.com ", "ana@example.com")]
    [InlineData("ana @example.com", null)]
    [InlineData("ana@", null)]
    [InlineData("@example.com", null)]
    [InlineData("ana@one@example.com", null)]
    [InlineData("=cmd@example.com", null)]
    [InlineData("+ana@example.com", null)]
    [InlineData(" -ana@example.com", null)]
    [InlineData("\rana@example.com", "ana@example.com")]
    [InlineData("a+na@example.com", "a+na@example.com")]
    [InlineData("", null)]
    public void Address_is_taken_without_blanks_around_it(string text, string? expected) => Assert.Equal(expected, EmailAddress.Of(text));

    // The examples of Google's "Format user data".
    [Theory]
    [InlineData("cloudy.sanfrancisco+shopping@gmail.com", "cloudysanfrancisco@gmail.com")]
    [InlineData("user.name+NYC@Example.com", "user.name+nyc@example.com")]
    [InlineData("Cloudy.SanFrancisco@GoogleMail.com", "cloudysanfrancisco@googlemail.com")]
    public void Google_compares_mailboxes(string email, string expected) => Assert.Equal(expected, EmailAddress.ForGoogle(email));

    [Theory]
    [InlineData("Ana", "Ana", null)]
    [InlineData(" Ana  Dewi Kusuma ", "Ana", "Dewi Kusuma")]
    [InlineData("", null, null)]
    public void Name_is_split_after_its_first_word(string name, string? first, string? last)
    {
        var contact = Contact.Of(name, null, null, null);

        Assert.Equal((first, last), (contact.FirstName, contact.LastName));
    }
}
