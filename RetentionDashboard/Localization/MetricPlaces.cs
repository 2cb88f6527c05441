using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Where a metric is shown, and where what it depends on is set.</summary>
public static class MetricPlaces
{
    /// <summary>The page that shows it, and its name.</summary>
    public static (string Address, string Page) Of(MetricId metric, int? storeId)
    {
        var history = new HistoryQuery { StoreId = storeId };
        foreach (var measure in Enum.GetValues<CohortMeasure>())
        {
            if (MetricRegistry.Of(measure).Id == metric)
            {
                return (Links.Cohorts(new CohortsQuery { History = history, Measure = measure }), Texts.Cohorts_Title);
            }
        }

        return metric switch
        {
            MetricId.WeightedAverage => (Links.Cohorts(new CohortsQuery { History = history }), Texts.Cohorts_Title),
            MetricId.TimeToNextOrder or MetricId.ReturnDays or MetricId.NextOrderRate or MetricId.RepeatWithinDays or MetricId.LoyaltyDuration or MetricId.UpsellRate or MetricId.CrossSellRate => (Links.Repeat(new RepeatQuery { History = history }), Texts.Repeat_Title),
            MetricId.FormulaClv or MetricId.RevenueBridge or MetricId.ParetoShare or MetricId.GiniIndex => (Links.Value(new ValueQuery { History = history }), Texts.Value_Title),
            MetricId.ProbabilityAlive => (Links.Customers(new CustomersQuery { History = history, Shown = new CustomerColumns(CustomerColumn.Revenue, CustomerColumn.LastOrder, CustomerColumn.ChanceAlive, CustomerColumn.PredictedValue), Sort = CustomerSort.ChanceAlive }), Texts.Customers_Title),
            MetricId.PredictedClv or MetricId.ExpectedOrders or MetricId.ExpectedRevenue or MetricId.MaximumCpa => (Links.Predicted(new PredictedQuery { History = history }), Texts.Predicted_Title),
            MetricId.ValueAtRisk => (Links.Churn(new ChurnQuery { History = history }), Texts.Churn_Title),
            MetricId.OrdersByHour or MetricId.NewCustomers => (Links.Activity(new ActivityQuery { History = history }), Texts.Activity_Title),
            MetricId.NewRevenue or MetricId.ReturningRevenue =>
                (Links.Activity(new ActivityQuery { History = history, Measure = ActivityMeasure.Revenue }), Texts.Activity_Title),
            MetricId.DifferenceOfRates or MetricId.DifferenceOfMeans or MetricId.PValue or MetricId.AcquisitionRate or MetricId.Reactivation => (Links.Compare(new CompareQuery { History = history }), Texts.Compare_Title),
            MetricId.RfmScore or MetricId.RfmSegment or MetricId.LifecycleStage or MetricId.LoyaltyTier or MetricId.HiddenPotential or MetricId.DiscountDependence or MetricId.Overdue =>
                (Links.Segments(new SegmentsQuery { History = history }), Texts.Segments_Title),
            MetricId.SegmentRetention => (Links.SegmentHistory(new SegmentHistoryQuery { History = history, Measure = SegmentHistoryMeasure.Retention }), Texts.SegmentHistory_Title),
            MetricId.Support or MetricId.Confidence or MetricId.Lift or MetricId.NextProduct => (Links.Together(new TogetherQuery { History = history }), Texts.Together_Title),
            MetricId.ProductRepeatRate or MetricId.ProductYearValue or MetricId.ProductNextOrder or MetricId.ProductDiscountShare or MetricId.ProductRefundRate =>
                (Links.Products(new ProductsQuery { History = history }), Texts.Products_Title),
            MetricId.UnattributedOrders => (Links.DataQuality(storeId), Texts.Quality_Title),
            _ => (Links.Overview(history), Texts.Shell_Overview),
        };
    }

    /// <summary>The setting that it depends on: the part of the page, and its value now. Null where nothing can be set.</summary>
    public static (string Address, string Value)? Setting(MetricId metric, StoreInfo store) => metric switch
    {
        MetricId.ActiveCustomers or MetricId.CustomerRetentionRate or MetricId.TextbookRetentionRate or MetricId.ChurnRate or MetricId.Reactivation
            or MetricId.LifecycleStage or MetricId.HiddenPotential =>
            (Links.Settings(store.Id, "window"), "W = " + Formats.Days(store.Options.ActivityWindowDays)),
        MetricId.RfmScore => (Links.Settings(store.Id, "segments"), store.RfmBounds is null ? Texts.Thresholds_Automatic : Texts.Thresholds_Own),
        MetricId.LoyaltyTier => (Links.Settings(store.Id, "segments"), string.Join(", ", store.LoyaltyTiers.Percents.Select(static percent => Formats.Percent(percent / 100)))),
        MetricId.FormulaClv => (Links.Settings(store.Id, "lifetime"), store.Options.LifetimeSource switch
        {
            LifetimeSource.Fixed => "t = " + Formats.Years(store.Options.LifetimeYears),
            LifetimeSource.Observed => Texts.Overview_ClvObserved,
            _ => MetricWords.Default(MetricRegistry.Of(metric))!,
        }),
        MetricId.AverageOrderValue or MetricId.HistoricClv or MetricId.CohortAverageOrderValue or MetricId.NewRevenue or MetricId.ReturningRevenue
            or MetricId.RevenueBridge or MetricId.ParetoShare or MetricId.GiniIndex => (Links.Settings(store.Id, "basis"), MetricWords.Name(MetricRegistry.Of(store.Options.Basis).Id)),
        _ => null,
    };
}
