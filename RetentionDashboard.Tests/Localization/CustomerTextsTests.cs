using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class CustomerTextsTests : IDisposable
{
    private static readonly HistoryQuery FirstQuarter = new() { From = new DateOnly(2011, 1, 1), To = new DateOnly(2011, 3, 31) };

    private readonly Language _language = new("en");

    public void Dispose() => _language.Dispose();

    [Theory]
    [InlineData(CustomerGroup.Ordered, "124 customers who ordered")]
    [InlineData(CustomerGroup.Repeat, "124 customers who ordered twice or more")]
    [InlineData(CustomerGroup.New, "124 customers with a first order")]
    [InlineData(CustomerGroup.Start, "124 customers active just before the newest complete quarter (S)")]
    [InlineData(CustomerGroup.Retained, "124 customers retained over the newest complete quarter")]
    public void Heading_without_a_span(CustomerGroup group, string heading) =>
        Assert.Equal(heading, CustomerTexts.Heading(new CustomersQuery { Group = group }, 124));

    [Theory]
    [InlineData(CustomerGroup.Ordered, "1,240 customers who ordered 1 Jan 2011 – 31 Mar 2011")]
    [InlineData(CustomerGroup.End, "1,240 customers active at the end of 1 Jan 2011 – 31 Mar 2011 (E)")]
    [InlineData(CustomerGroup.NewInEnd, "1,240 customers new in 1 Jan 2011 – 31 Mar 2011 and active at its end (N)")]
    [InlineData(CustomerGroup.Reactivated, "1,240 customers reactivated in 1 Jan 2011 – 31 Mar 2011 (R)")]
    [InlineData(CustomerGroup.Churned, "1,240 customers lost over 1 Jan 2011 – 31 Mar 2011: active before it, silent at its end")]
    public void Heading_with_a_span(CustomerGroup group, string heading) =>
        Assert.Equal(heading, CustomerTexts.Heading(new CustomersQuery { Group = group, History = FirstQuarter }, 1240));

    [Theory]
    [InlineData(CohortMeasure.Retention, 1, "1 customer of cohort Jan 1997 who ordered again in month 1")]
    [InlineData(CohortMeasure.Net, 0, "1 customer of cohort Jan 1997 who ordered in month 0")]
    [InlineData(CohortMeasure.Rolling, 2, "1 customer of cohort Jan 1997 who ordered in month 2 or later")]
    [InlineData(CohortMeasure.Repeat, 3, "1 customer of cohort Jan 1997 with a second order by month 3")]
    [InlineData(CohortMeasure.Retention, null, "1 customer of cohort Jan 1997")]
    public void Heading_of_a_cohort(CohortMeasure measure, int? index, string heading) =>
        Assert.Equal(heading, CustomerTexts.Heading(new CustomersQuery { Group = CustomerGroup.Cohort, Cohort = "1997-01", Measure = measure, Index = index }, 1));

    [Fact]
    public void Every_group_has_a_heading_of_its_own()
    {
        var headings = Enum.GetValues<CustomerGroup>().Select(group => CustomerTexts.Heading(new CustomersQuery { Group = group, Cohort = "1997-01" }, 2)).ToList();

        Assert.Equal(headings.Count, headings.Distinct().Count());
    }

    [Fact]
    public void Filters_are_said_beside_the_heading()
    {
        var query = new CustomersQuery { Group = CustomerGroup.Cohort, Cohort = "2011-01", History = FirstQuarter with { Channel = "web", Country = "ID", Product = "TEA-1" } };

        Assert.Equal(["First order: 1 Jan 2011 – 31 Mar 2011", "Channel: web", "Country: ID", "First product: TEA-1"], CustomerTexts.Filters(query));
    }

    [Theory]
    [InlineData("Ana", "email:ana@example.com", "Ana")]
    [InlineData(null, "email:ana@example.com", "ana@example.com")]
    [InlineData(" ", "id:12347", "12347")]
    public void Customer_is_named_by_name_or_identity(string? name, string identity, string shown) => Assert.Equal(shown, CustomerTexts.Name(name, identity));
}
