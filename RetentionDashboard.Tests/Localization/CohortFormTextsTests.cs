using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class CohortFormTextsTests
{
    [Theory]
    [InlineData(CohortMeasure.Retention, CohortForm.PerCustomer, 0.5, "50.0%")]
    [InlineData(CohortMeasure.Retention, CohortForm.Number, 1204, "1,204")]
    [InlineData(CohortMeasure.Orders, CohortForm.Number, 75.4, "75.4")]
    [InlineData(CohortMeasure.Net, CohortForm.OfFirst, 1.25, "125.0%")]
    [InlineData(CohortMeasure.Net, CohortForm.Number, 99.5, "€99.50")]
    public void A_value_is_written_as_its_form_asks(CohortMeasure measure, CohortForm form, decimal value, string text)
    {
        using var _ = new Language("en");
        var table = new CohortTable(Grain.Month, measure, CohortRows.FirstOrder, null, [], []) { Form = form };

        Assert.Equal(text, CohortTexts.Value(table, value, "EUR"));
    }

    [Fact]
    public void Columns_of_windows_say_their_days_and_bands_their_money()
    {
        using var _ = new Language("en");

        Assert.Equal("Days 90–119", CohortTexts.Index(CohortColumns.Windows, Grain.Month, 3));
        Assert.Equal("€5.00 to €9.50", CohortTexts.Cohort(new Cohort("2", null, 3, []) { Band = (5, 9.5m) }, "EUR"));
        Assert.Equal("€5.00", CohortTexts.Cohort(new Cohort("2", null, 3, []) { Band = (5, 5) }, "EUR"));
    }
}
