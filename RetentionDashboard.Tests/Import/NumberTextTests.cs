using System.Globalization;
using System.Text;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Tests.Import;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1,234.50", NumberStyle.En, "1234.50")]
    [InlineData("$1,234.50", NumberStyle.En, "1234.50")]
    [InlineData("IDR 118,000", NumberStyle.En, "118000")]
    [InlineData("1,23,456.7", NumberStyle.En, "123456.7")]
    [InlineData("(12.00)", NumberStyle.En, "-12")]
    [InlineData("-12.00", NumberStyle.En, "-12")]
    [InlineData("-$12.00", NumberStyle.En, "-12")]
    [InlineData("−12", NumberStyle.En, "-12")]
    [InlineData("12-", NumberStyle.En, "-12")]
    [InlineData(".5", NumberStyle.En, "0.5")]
    [InlineData(" 7 ", NumberStyle.En, "7")]
    [InlineData("'42", NumberStyle.En, "42")]
    [InlineData("1.234,50", NumberStyle.De, "1234.5")]
    [InlineData("12,5 €", NumberStyle.De, "12.5")]
    [InlineData("1 234,50", NumberStyle.Fr, "1234.5")]
    [InlineData("1\u202F234,50\u00A0€", NumberStyle.Fr, "1234.5")]
    [InlineData("Rp 118.000", NumberStyle.Id, "118000")]
    [InlineData("Rp. 1.118.000,-", NumberStyle.Id, "1118000")]
    [InlineData("Rp118.000,00", NumberStyle.Id, "118000")]
    [InlineData("0.123456789012", NumberStyle.En, "0.123456789012")]
    public void An_amount_is_read_exactly_in_its_columns_style(string text, NumberStyle style, string expected)
    {
        Assert.True(NumberText.TryRead(Encoding.UTF8.GetBytes(text), style, out var value));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1.234,50", NumberStyle.En)]
    [InlineData("1,234.50", NumberStyle.De)]
    [InlineData("12.50", NumberStyle.Id)]
    [InlineData("1,23", NumberStyle.En)]
    [InlineData("ten", NumberStyle.En)]
    [InlineData("12x", NumberStyle.En)]
    [InlineData("20%", NumberStyle.En)]
    [InlineData("1-2", NumberStyle.En)]
    [InlineData("1E+05", NumberStyle.En)]
    [InlineData("9999999999999999", NumberStyle.En)]
    [InlineData("$", NumberStyle.En)]
    public void What_is_no_amount_in_that_style_is_never_guessed(string text, NumberStyle style) =>
        Assert.False(NumberText.TryRead(Encoding.UTF8.GetBytes(text), style, out _));
}
