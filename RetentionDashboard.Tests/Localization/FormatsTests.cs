using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("en", "USD", "83210.505", "$83,210.51")]
    [InlineData("id", "USD", "83210.505", "$83.210,51")]
    [InlineData("en", "IDR", "560947.49", "Rp\u00a0560,947")]
    [InlineData("id", "IDR", "560947.5", "Rp\u00a0560.948")]
    [InlineData("en", "JPY", "1200.4", "¥1,200")]
    [InlineData("en", "CHF", "1200", "CHF\u00a01,200.00")]
    [InlineData("en", "GBP", "-12.3", "−£12.30")]
    [InlineData("en", "GBP", "-0.001", "£0.00")]
    public void Money_is_written_with_symbol_usual_decimals_and_the_reader_s_separators(string language, string currency, string amount, string expected)
    {
        using var _ = new Language(language);

        Assert.Equal(expected, Formats.Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));
    }

    [Fact]
    public void A_span_of_one_day_is_that_day()
    {
        using var _ = new Language("en");
        var day = new DateOnly(2026, 1, 1);

        Assert.Equal("1 Jan 2026", Formats.Span(new DateSpan(day, day)));
        Assert.Equal("1 Jan 2026 – 2 Jan 2026", Formats.Span(day, day.AddDays(1)));
        Assert.Equal(Formats.Nothing, Formats.Span(null, null));
    }

    [Theory]
    [InlineData("en", "USD", "83210", "$83.2K")]
    [InlineData("id", "IDR", "83210000", "Rp\u00a083,2 jt")]
    [InlineData("id", "IDR", "83210", "Rp\u00a083,2 rb")]
    [InlineData("id", "IDR", "1250000000", "Rp\u00a01,3 M")]
    [InlineData("en", "GBP", "8300065.81", "£8.3M")]
    [InlineData("en", "GBP", "999950", "£1.0M")]
    [InlineData("en", "GBP", "999949", "£999.9K")]
    [InlineData("en", "GBP", "999.99", "£999.99")]
    [InlineData("en", "GBP", "-1500", "−£1.5K")]
    public void Money_of_a_tile_is_short(string language, string currency, string amount, string expected)
    {
        using var _ = new Language(language);

        Assert.Equal(expected, Formats.MoneyCompact(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));
    }

    [Fact]
    public void Numbers_dates_and_shares_follow_the_language()
    {
        using (new Language("en"))
        {
            Assert.Equal("4,339", Formats.Count(4339));
            Assert.Equal("65.6%", Formats.Percent(.65568103m));
            Assert.Equal("4.27", Formats.Number(4.2719m));
            Assert.Equal("Rp\u00a01.5", Formats.MoneyExact(1.50m, "IDR"));
            Assert.Equal("Rp\u00a02", Formats.MoneyExact(2, "IDR"));
            Assert.Equal("$1.50", Formats.MoneyExact(1.5m, "USD"));
            Assert.Equal("9 Aug 2011", Formats.Date(new DateOnly(2011, 8, 9)));
            Assert.Equal("9 Aug 2011, 14:05", Formats.DateAndTime(new DateTime(2011, 8, 9, 14, 5, 0)));
            Assert.Equal("9 Aug 2011, 14:05", Formats.Placed(new DateTime(2011, 8, 9, 14, 5, 0)));
            Assert.Equal("9 Aug 2011", Formats.Placed(new DateTime(2011, 8, 9)));
            Assert.Equal(Formats.Nothing, Formats.Placed(null));
            Assert.Equal("Mar 2011", Formats.Period(Period.Of(Grain.Month, new DateOnly(2011, 3, 5))));
            Assert.Equal("Q1 2011", Formats.Period(Period.Of(Grain.Quarter, new DateOnly(2011, 3, 5))));
            Assert.Equal("34.5 days", Formats.Days(34.5m));
            Assert.Equal("1 day", Formats.Days(1));
            Assert.Equal("+12.3%", Formats.PercentChange(.1234m));
            Assert.Equal("−1.2 pp", Formats.PointChange(-.012m));
            Assert.Equal("2,845 of 4,339", Formats.Of(2845, 4339));
        }

        using (new Language("id"))
        {
            Assert.Equal("4.339", Formats.Count(4339));
            Assert.Equal("65,6%", Formats.Percent(.65568103m));
            Assert.Equal("4,27", Formats.Number(4.2719m));
            Assert.Equal("9 Agu 2011", Formats.Date(new DateOnly(2011, 8, 9)));
            Assert.Equal("34,5 hari", Formats.Days(34.5m));
            Assert.Equal("2.845 dari 4.339", Formats.Of(2845, 4339));
        }
    }

    [Theory]
    [InlineData("en", 0, "0 customers", "0 orders", "0 gaps")]
    [InlineData("en", 1, "1 customer", "1 order", "1 gap")]
    [InlineData("en", 4339, "4,339 customers", "4,339 orders", "4,339 gaps")]
    [InlineData("id", 1, "1 pelanggan", "1 pesanan", "1 jeda")]
    public void What_is_counted_stands_in_the_number_of_its_count(string language, int count, string customers, string orders, string gaps)
    {
        using var _ = new Language(language);

        Assert.Equal((customers, orders, gaps), (Formats.Customers(count), Formats.Orders(count), Formats.Gaps(count)));
    }

    [Fact]
    public void Negative_numbers_have_a_minus_and_no_hyphen()
    {
        using var _ = new Language("en");

        string[] written = [Formats.Count(-4339), Formats.Number(-1.5m), Formats.Days(-50), Formats.Percent(-.1m), Formats.PercentChange(-.9m, 0), Formats.Quantity(-2.5), Formats.Money(-3, "USD")];

        Assert.Equal(["−4,339", "−1.50", "−50 days", "−10.0%", "−90%", "−2.5", "−$3.00"], written);
    }

    [Fact]
    public void What_was_not_observed_is_a_dash_and_zero_is_a_number()
    {
        using var _ = new Language("en");

        Assert.Equal("–", Formats.Money(null, "USD"));
        Assert.Equal("–", Formats.Percent((decimal?)null));
        Assert.Equal("–", Formats.Percent(new Ratio(0, 0)));
        Assert.Equal("–", Formats.Date(null));
        Assert.Equal("–", Formats.Days(null));
        Assert.Equal("–", Formats.Count(null));
        Assert.Equal("–", Formats.Period(null));
        Assert.Equal("0.0%", Formats.Percent(0m));
        Assert.Equal("0.0%", Formats.Percent(-.00001m));
        Assert.Equal("$0.00", Formats.Money(0, "USD"));
    }
}
