using RetentionDashboard.Localization;

namespace RetentionDashboard.Tests.Localization;

public sealed class PrivacyMaskTests
{
    private static readonly PrivacyMask Mask = PrivacyMask.FromCookie("on");

    [Theory]
    [InlineData("email:ana@example.com", "a•••@•••")]
    [InlineData("id:ana@example.com", "a•••@•••")]
    [InlineData("id:CG-12520", "CG-12520")]
    [InlineData("phone:+6281234567890", "•••90")]
    [InlineData("name:ana kusuma", "a••• k•••")]
    [InlineData("user:ana.k", "a•••")]
    public void What_somebody_is_known_by_is_hidden_unless_it_is_a_number_of_the_shop(string identity, string expected) => Assert.Equal(expected, Mask.Identity(identity));

    [Theory]
    [InlineData("Ana Kusuma", "A••• K•••")]
    [InlineData("ana@example.com", "a•••@•••")]
    [InlineData("0812 3456 7890", "•••90")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void What_nobody_knows_is_hidden(string? text, string? expected) => Assert.Equal(expected, Mask.Unknown(text));

    [Theory]
    [InlineData(null)]
    [InlineData("off")]
    [InlineData("yes")]
    public void Nothing_is_hidden_unless_it_is_asked_for(string? cookie)
    {
        var mask = PrivacyMask.FromCookie(cookie);

        Assert.Equal(("Ana", "ana@example.com", "0812"), (mask.Name("Ana"), mask.Email("ana@example.com"), mask.Phone("0812")));
        Assert.Equal("ana@example.com", mask.Customer(null, "email:ana@example.com"));
    }
}
