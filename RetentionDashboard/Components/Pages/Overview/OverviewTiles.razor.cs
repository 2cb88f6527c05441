using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>The figures of the span, each with its sentence, its change and the way to what is behind it.</summary>
public sealed partial class OverviewTiles
{
    [Parameter, EditorRequired]
    public OverviewReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public HistoryQuery Query { get; set; } = new();

    private OverviewFigures Now => Report.Current;

    private OverviewFigures? Before => Report.Previous;

    private DaysBetweenOrders Gaps => Report.DaysBetweenOrders;

    private string Currency => Report.Store.Currency;

    private string Here => Links.Overview(Query);

    private Metric Revenue => MetricRegistry.Of(Report.Store.Options.Basis);

    private HistoryQuery Filters => Query with { From = null, To = null };

    private string Compare => OverviewLinks.Compare(Report, Query);

    // Its page says that the choice of orders does not hold there.
    private string Repeat => Links.Repeat(new RepeatQuery { History = Filters with { OrderedFrom = Query.From, OrderedTo = Query.To } });

    private string Bridge => Links.Value(new ValueQuery { History = Query });

    private string CumulativeCohorts => Links.Cohorts(new CohortsQuery
    {
        History = Query with { From = null, To = null },
        Measure = Report.Store.Options.Basis == RevenueBasis.Gross ? CohortMeasure.CumulativeGross : CohortMeasure.CumulativeNet,
    });

    private string MiddleHalf
    {
        get
        {
            var (from, to) = (Whole(Gaps.LowerQuartile), Whole(Gaps.UpperQuartile));
            var gaps = Formats.Gaps(Gaps.Gaps);
            return from == to ? Formats.Fill(Texts.Overview_DaysPartsOne, Formats.Days(to), gaps) : Formats.Fill(Texts.Overview_DaysParts, Formats.Count((long?)from), Formats.Days(to), gaps);
        }
    }

    private static decimal? Whole(decimal? days) => days is { } value ? decimal.Round(value, 0, MidpointRounding.AwayFromZero) : null;

    private string Behind(CustomerGroup group, CustomerSort sort = CustomerSort.Revenue) =>
        Links.Customers(new CustomersQuery { History = Query, Group = group, Sort = sort });

    private TileTrend? WayOf(MetricId metric, Func<TrendPoint, decimal?> value, Func<decimal?, string> write) => TileTrend.Of(metric, Report.Trend.Months, Report.FirstDay, value, write);

    private string Compact(decimal? value) => Formats.MoneyCompact(value, Currency);

    private string Amount(decimal? value) => Formats.Money(value, Currency);
}
