using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class ValueTextsTests
{
    [Theory]
    [InlineData("en", 1, 1, 10, "There is one customer, who brought all of the revenue.")]
    [InlineData("en", 3, 1, 6, "The best one of 3 customers brings 60.0% of revenue.")]
    [InlineData("en", 11, 3, 5, "The best 3 customers (27.3%) bring 50.0% of revenue.")]
    [InlineData("id", 3, 1, 6, "Satu yang terbaik dari 3 pelanggan membawa 60,0% dari pendapatan.")]
    public void Revenue_of_few_customers_is_told_by_their_number(string language, int customers, int top, int share, string sentence)
    {
        using var _ = new Language(language);

        Assert.Equal(sentence, ValueTexts.Pareto(new ParetoFigures(customers, top, new Ratio(share, 10), 0.5, [])));
    }

    [Theory]
    [InlineData(0.5, 40, "Below the value of a single order (£20.00): at this frequency nobody gets to one order in a lifetime of 0.5 years")]
    [InlineData(0.5, 29, "Below the value of a single order (£20.00) and made from fewer than 30 customers")]
    [InlineData(2, 29, "Made from fewer than 30 customers")]
    public void Formula_clv_that_is_not_to_be_relied_on_says_so(double years, int customers, string sentence)
    {
        using var _ = new Language("en");

        Assert.StartsWith(sentence, ValueTexts.Doubt(Clv((decimal)years, customers, null), "GBP"), StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_clv_of_a_churn_among_few_is_of_few()
    {
        using var _ = new Language("en");

        Assert.StartsWith("Made from fewer than 30 customers", ValueTexts.Doubt(Clv(2, 500, new Ratio(3, 12)), "GBP"), StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_clv_of_many_customers_and_orders_needs_no_word()
    {
        using var _ = new Language("en");

        Assert.Null(ValueTexts.Doubt(Clv(2, 30, new Ratio(10, 30)), "GBP"));
        Assert.Null(ValueTexts.Doubt(Clv(null, 3, null), "GBP"));
    }

    [Theory]
    [InlineData(29, "not enough history", "Less than 30 days of orders")]
    [InlineData(30, "× 1.00", null)]
    public void Frequency_of_a_year_needs_a_month_of_history(int days, string frequency, string? doubt)
    {
        using var _ = new Language("en");
        var clv = Clv(2, 30, null) with { HistoryYears = days / 365.25m };

        Assert.Equal(frequency, ValueTexts.Frequency(clv));
        Assert.Equal(doubt, ValueTexts.Doubt(clv, "GBP")?[..(doubt?.Length ?? 0)]);
    }

    // One order of 20 a year.
    private static FormulaClv Clv(decimal? years, int customers, Ratio? churn) =>
        new(new Ratio(200, 10), 1, 1, years, LifetimeSource.Churn, churn, null, 100) { Customers = customers };
}
