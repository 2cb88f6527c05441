using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;
using CohortTables = RetentionDashboard.Tests.Components.Pages.Cohorts.CohortTables;

namespace RetentionDashboard.Tests.Localization;

public sealed class CohortComparisonTextsTests : IDisposable
{
    private static readonly ComparedValue Side = new(0.5m, 50, 100, 100, 0.4m, 0.6m);

    private readonly Language _language = new("en");

    public void Dispose() => _language.Dispose();

    [Theory]
    [InlineData(0.0004, 0.097, CompareVerdict.Higher, "B is higher by +4.60 pp (95%: +0.04 pp to +9.70 pp).")]
    [InlineData(0.012, 0.097, CompareVerdict.Higher, "B is higher by +4.6 pp (95%: +1.2 pp to +9.7 pp).")]
    [InlineData(-0.0004, 0.097, CompareVerdict.Chance, "The difference can be chance.")]
    public void Bound_of_a_difference_that_counts_is_not_rounded_to_nothing(decimal lower, decimal upper, CompareVerdict verdict, string sentence) =>
        Assert.Equal(sentence, CohortComparisonTexts.Verdict(Comparison, new CohortComparisonRow(10, Side, Side, 0.046m, lower, upper, verdict)));

    [Fact]
    public void First_period_that_is_whole_by_definition_has_no_interval()
    {
        var first = new CohortComparisonRow(0, Side, Side, 0, -0.007m, 0.012m, CompareVerdict.Chance);

        Assert.Equal(("", "100% on both sides by definition."), (CohortComparisonTexts.Interval(Comparison, first), CohortComparisonTexts.Verdict(Comparison, first)));
        Assert.Equal("−0.7 pp to +1.2 pp", CohortComparisonTexts.Interval(Comparison, first with { Index = 1 }));
    }

    private static CohortComparison Comparison => new(CohortTables.Store, CohortTables.Retention([100, 50, 40]), new HistoryQuery(), new HistoryQuery(), 100, 100, 0, []);
}
