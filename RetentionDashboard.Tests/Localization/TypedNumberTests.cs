using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("0,9", "0.9")]
    [InlineData("0.9", "0.9")]
    [InlineData("18000.5", "18000.5")]
    [InlineData("18 000,50", "18000.50")]
    [InlineData("16,250.5", "16250.5")]
    [InlineData("18.000.000", "18000000")]
    [InlineData("1.234,567", "1234.567")]
    [InlineData("0.125", "0.125")]
    [InlineData("-3", "-3")]
    [InlineData("−3", "-3")]
    public void A_number_with_one_reading_is_read_in_every_language(string typed, string expected)
    {
        foreach (var language in (string[])["en", "id"])
        {
            using var _ = new Language(language);
            Assert.Null(TypedNumber.Read(typed, out var value));
            Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
        }
    }

    [Theory]
    [InlineData("18.000", TypedNumberProblem.Ambiguous)]
    [InlineData("1,500", TypedNumberProblem.Ambiguous)]
    [InlineData("1,50,0", TypedNumberProblem.NotANumber)]
    [InlineData("1.5.5", TypedNumberProblem.NotANumber)]
    [InlineData("1,2.3,4", TypedNumberProblem.NotANumber)]
    [InlineData("5.", TypedNumberProblem.NotANumber)]
    [InlineData("much", TypedNumberProblem.NotANumber)]
    [InlineData("", TypedNumberProblem.NotANumber)]
    public void What_has_two_readings_or_none_is_refused(string typed, TypedNumberProblem problem) => Assert.Equal(problem, TypedNumber.Read(typed, out _));

    [Theory]
    [InlineData("30.125")]
    [InlineData("100")]
    [InlineData("18000.5")]
    public void What_stands_in_a_field_is_read_back_as_it_was(string number)
    {
        using var _ = new Language("id");
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);

        Assert.Null(TypedNumber.Read(TypedNumber.Write(value), out var read));

        Assert.Equal(value, read);
    }
}
