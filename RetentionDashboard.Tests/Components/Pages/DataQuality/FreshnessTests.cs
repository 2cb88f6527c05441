using Bunit;
using RetentionDashboard.Components.Pages.DataQuality;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.DataQuality;

public sealed class FreshnessTests : BunitContext
{
    [Theory]
    [InlineData("en", "Tea: Newest day with orders: 6 Jan 2011. Orders on it: 1. The newest import came 10 days after it: is a newer export missing? That day looks cut off: about 20 are usual")]
    [InlineData("id", "Tea: Hari terbaru dengan pesanan: 6 Jan 2011. Pesanan pada hari itu: 1. Impor terbaru dilakukan 10 hari sesudahnya: apakah ada ekspor yang lebih baru? Hari itu tampak terpotong: biasanya sekitar 20")]
    public void Each_sentence_stands_apart_from_the_one_before(string culture, string sentences)
    {
        using var language = new Language(culture);
        var newest = new NewestOrders("Tea", new NewestDay(new DateOnly(2011, 1, 6), 1, 20), new DateOnly(2011, 1, 16));

        var notice = Render<Freshness>(parameters => parameters.Add(freshness => freshness.Newest, newest).Add(freshness => freshness.NamesStore, true));

        Assert.StartsWith(sentences, string.Join(' ', notice.Find("p").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
