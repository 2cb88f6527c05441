using RetentionDashboard.Data;
using RetentionDashboard.Lists;

namespace RetentionDashboard.Tests.Lists;

public sealed class ListFormatTests
{
    private static readonly Contact Ana = new("Ana Kusuma", "Ana@Example.com", "+6281234567890");

    // Published pairs of plain and hashed values.
    [Theory]
    [InlineData("John_Smith@gmail.com", null, "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f")]
    [InlineData("Person@Example.com", null, "542d240129883c019e106e3b1b2d3f3cb3537c43c425364de8e951d5a3083345")]
    [InlineData(null, "+16505551212", "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176")]
    [InlineData(null, "+448444124653", "dc008fda46e2e64002cf2f82a4906236282d431c4f75e5b60bfe79fc48546383")]
    public void Meta_gets_lower_case_addresses_and_bare_digits_hashed(string? email, string? phone, string hash)
    {
        var fields = ListFormat.Of(ListPreset.Meta)!.Fields;
        var contact = new Contact(null, email, phone);

        Assert.Equal(["email", "phone"], fields.Select(static field => field.Heading));
        Assert.Equal(email is null ? [null, hash] : [hash, null], fields.Select(field => field.Value(contact)));
    }

    // sha256sum of "cloudysanfrancisco@gmail.com", "user.name+nyc@example.com" and "+18005550100".
    [Theory]
    [InlineData("cloudy.sanfrancisco+shopping@gmail.com", null, "223ebda6f6889b1494551ba902d9d381daf2f642bae055888e96343d53e9f9c4")]
    [InlineData("user.name+NYC@Example.com", null, "f109a2a632fbcea5fc82049f50beed3d8621bf9034399f437fb622222acccdac")]
    [InlineData(null, "+18005550100", "fb4f73a6ec5fdb7077d564cdd22c3554b43ce49168550c3b12c547b78c517b30")]
    public void Google_gets_mailboxes_and_numbers_with_their_plus_hashed(string? email, string? phone, string hash)
    {
        var fields = ListFormat.Of(ListPreset.Google)!.Fields;
        var contact = new Contact(null, email, phone);

        Assert.Equal(["Email", "Phone"], fields.Select(static field => field.Heading));
        Assert.Equal(email is null ? [null, hash] : [hash, null], fields.Select(field => field.Value(contact)));
    }

    [Theory]
    [InlineData(ListPreset.Klaviyo, "Email=Ana@Example.com|Phone Number=+6281234567890|First Name=Ana|Last Name=Kusuma")]
    [InlineData(ListPreset.Mailchimp, "Email Address=Ana@Example.com|First Name=Ana|Last Name=Kusuma|Phone Number=+6281234567890")]
    [InlineData(ListPreset.WhatsApp, "phone=+6281234567890|name=Ana Kusuma")]
    public void Tool_gets_the_headings_that_it_knows(ListPreset preset, string expected) =>
        Assert.Equal(expected, string.Join('|', ListFormat.Of(preset)!.Fields.Select(static field => field.Heading + "=" + field.Value(Ana))));

    [Theory]
    [InlineData(ListPreset.Klaviyo, true, true)]
    [InlineData(ListPreset.Mailchimp, true, false)]
    [InlineData(ListPreset.Meta, true, true)]
    [InlineData(ListPreset.Google, true, true)]
    [InlineData(ListPreset.WhatsApp, false, true)]
    public void Nobody_is_in_a_file_who_cannot_be_reached(ListPreset preset, bool byEmail, bool byPhone)
    {
        var format = ListFormat.Of(preset)!;

        Assert.Equal(byEmail, format.CanHold(Ana with { Phone = null }));
        Assert.Equal(byPhone, format.CanHold(Ana with { Email = null }));
        Assert.False(format.CanHold(Ana with { Email = null, Phone = null }));
    }

    [Fact]
    public void People_choose_their_own_columns() => Assert.Null(ListFormat.Of(ListPreset.Spreadsheet));
}
