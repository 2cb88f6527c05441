using System.Globalization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Tests.Localization;

public sealed class AddressNotesTests : IDisposable
{
    private readonly (CultureInfo Formats, CultureInfo Texts) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public AddressNotesTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;

    [Theory]
    [InlineData("/cohorts?measure=nonsense&grain=month&by=channel", "Not understood in the address and left out: measure=nonsense.")]
    [InlineData("/compare?from=2024-01-01&a-from=2024-01-01&b-nth-to=0", "Not understood in the address and left out: from=2024-01-01, b-nth-to=0.")]
    [InlineData("/products?by=channel&sort=orders", "Not understood in the address and left out: by=channel.")]
    [InlineData("/customers?page=x&by=channel&fields=email,shoe", "Not understood in the address and left out: page=x, fields=email,shoe.")]
    [InlineData("/?from=2024-03-01&to=2024-01-01", "Read the other way round, because the end lies before the beginning: from=2024-03-01, to=2024-01-01.")]
    [InlineData("/cohorts?b-channel=web&b-nth-from=3&b-nth-to=2", "Read the other way round, because the end lies before the beginning: b-nth-from=3, b-nth-to=2.")]
    [InlineData("/repeat?ordered-from=2024-01-01&nth-from=2&channel=web", "Left out on this page, which follows all orders of a customer: Orders from 1 Jan 2024, Orders no. 2 and later.")]
    public void What_a_page_cannot_answer_is_said(string address, string note) => Assert.Equal(note, Assert.Single(AddressNotes.Of(address)));

    [Theory]
    [InlineData("/")]
    [InlineData("/cohorts?measure=rolling&b=&target=20&cohort=2024-01#table")]
    [InlineData("/activity?measure=revenue&nth-from=2")]
    [InlineData("/customers?group=new&sort=orders&index=3&after=2")]
    [InlineData("/settings?grain=nonsense")]
    public void Address_that_is_understood_has_no_note(string address) => Assert.Empty(AddressNotes.Of(address));
}
