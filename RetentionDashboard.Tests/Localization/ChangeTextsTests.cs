using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class ChangeTextsTests
{
    [Theory]
    [InlineData("en", "First product Green tea: revenue £19.4K → £62.3K (+221.1%; 39 → 78 customers), 95% interval of the difference +£20.0K to +£65.8K.")]
    [InlineData("id", "Produk pertama Green tea: pendapatan £19,4 rb → £62,3 rb (+221,1%; 39 → 78 pelanggan), interval 95% dari selisihnya +£20,0 rb s.d. +£65,8 rb.")]
    public void Revenue_stands_with_the_customers_who_brought_it(string language, string sentence)
    {
        using var _ = new Language(language);
        var change = new Change(
            ChangeDimension.Product, "TEA-1", "Green tea", ChangeMeasure.Revenue, new Ratio(19_400, 39), new Ratio(62_300, 78), 42_900, 20_000, 65_800, 0.001, 0.1);

        Assert.Equal(sentence, ChangeTexts.Sentence(change, "GBP"));
    }

    [Fact]
    public void Orders_stand_with_the_customers_who_placed_them()
    {
        using var _ = new Language("en");
        var change = new Change(ChangeDimension.Channel, "web", null, ChangeMeasure.Orders, new Ratio(50, 40), new Ratio(100, 60), 50, 10, 90, 0.001, 0.1);

        Assert.Equal("Channel web: orders 50 → 100 (+100.0%; 40 → 60 customers), 95% interval of the difference +10 to +90.", ChangeTexts.Sentence(change, "GBP"));
    }
}
