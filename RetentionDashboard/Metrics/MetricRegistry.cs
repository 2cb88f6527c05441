using System.Collections.Frozen;

namespace RetentionDashboard.Metrics;

/// <summary>
/// Every metric of METRICS.md that is shown, once: what it is called in addresses, what it counts, what a rise means and how it is computed. Pages, the command
/// line, the API, the glossary and their tests read it; names and sentences in people's languages hang on <see cref="Metric.Id"/>.
/// </summary>
public static class MetricRegistry
{
    private static readonly FrozenDictionary<MetricId, Metric> ById;
    private static readonly FrozenDictionary<string, Metric> BySlug;

    static MetricRegistry()
    {
        ById = All.ToFrozenDictionary(static metric => metric.Id);
        BySlug = All.ToFrozenDictionary(static metric => metric.Slug, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All metrics, by the question that they answer.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        new(MetricId.Customers, "customers", MetricQuestion.Shop, MetricUnit.Count, MetricRise.Good, "customers with ≥ 1 valid order")
        {
            Related = [MetricId.NewCustomers, MetricId.Orders, MetricId.PurchaseFrequency],
        },
        new(MetricId.NewCustomers, "new-customers", MetricQuestion.Shop, MetricUnit.Count, MetricRise.Good, "customers with their first order in the span")
        {
            Related = [MetricId.Customers, MetricId.AcquisitionRate, MetricId.NewRevenue],
        },
        new(MetricId.AcquisitionRate, "acquisition-rate", MetricQuestion.Shop, MetricUnit.Share, MetricRise.Neither, "new customers ÷ customers")
        {
            Related = [MetricId.NewCustomers, MetricId.Customers, MetricId.RepeatPurchaseRate],
        },
        new(MetricId.Orders, "orders", MetricQuestion.Shop, MetricUnit.Count, MetricRise.Good, "valid orders of customers")
        {
            Related = [MetricId.Customers, MetricId.PurchaseFrequency, MetricId.AverageOrderValue],
        },
        new(MetricId.UnattributedOrders, "unattributed-orders", MetricQuestion.Shop, MetricUnit.Count, MetricRise.Bad, "valid orders that name no customer")
        {
            Related = [MetricId.Orders, MetricId.Customers],
        },
        new(MetricId.NetRevenue, "net-revenue", MetricQuestion.Shop, MetricUnit.Money, MetricRise.Good, "Σ product totals after discounts − Σ refunds")
        {
            Related = [MetricId.GrossRevenue, MetricId.TotalPaid, MetricId.AverageOrderValue, MetricId.HistoricClv],
        },
        new(MetricId.GrossRevenue, "gross-revenue", MetricQuestion.Shop, MetricUnit.Money, MetricRise.Good, "Σ product totals before discounts and refunds")
        {
            Related = [MetricId.NetRevenue, MetricId.TotalPaid],
        },
        new(MetricId.TotalPaid, "total-paid", MetricQuestion.Shop, MetricUnit.Money, MetricRise.Good, "Σ amounts paid, with shipping and tax")
        {
            Related = [MetricId.NetRevenue, MetricId.GrossRevenue],
        },
        new(MetricId.NewRevenue, "new-revenue", MetricQuestion.Shop, MetricUnit.Money, MetricRise.Good, "Σ revenue of first orders")
        {
            Related = [MetricId.ReturningRevenue, MetricId.NewCustomers, MetricId.RevenueBridge],
        },
        new(MetricId.ReturningRevenue, "returning-revenue", MetricQuestion.Shop, MetricUnit.Money, MetricRise.Good, "Σ revenue of all orders but the first")
        {
            Related = [MetricId.NewRevenue, MetricId.RepeatPurchaseRate, MetricId.RevenueBridge],
        },
        new(MetricId.RevenueBridge, "revenue-bridge", MetricQuestion.Shop, MetricUnit.Money, MetricRise.Neither, "revenue₂ − revenue₁ = new + more + less + lost + reactivated + refunds")
        {
            Related = [MetricId.NewRevenue, MetricId.ReturningRevenue, MetricId.CustomerRetentionRate],
        },
        new(MetricId.AverageOrderValue, "average-order-value", MetricQuestion.Shop, MetricUnit.Money, MetricRise.Good, "revenue ÷ orders")
        {
            Related = [MetricId.PurchaseFrequency, MetricId.HistoricClv, MetricId.CohortAverageOrderValue],
        },
        new(MetricId.PurchaseFrequency, "purchase-frequency", MetricQuestion.Shop, MetricUnit.Number, MetricRise.Good, "f = orders ÷ customers")
        {
            Related = [MetricId.Orders, MetricId.Customers, MetricId.RepeatPurchaseRate, MetricId.DaysBetweenOrders],
        },

        new(MetricId.CohortRetention, "cohort-retention", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "retention(c, n) = customers of c with an order in period n ÷ size of c")
        {
            Related = [MetricId.RollingRetention, MetricId.RepeatBy, MetricId.WeightedAverage, MetricId.CustomerRetentionRate],
        },
        new(MetricId.RollingRetention, "rolling-retention", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "rolling(c, n) = customers of c with an order in period n or later ÷ size of c")
        {
            Related = [MetricId.CohortRetention, MetricId.RepeatBy],
        },
        new(MetricId.RepeatBy, "repeat-by", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "repeat(c, n) = customers of c with a second order in period n or before ÷ size of c")
        {
            Related = [MetricId.CohortRetention, MetricId.RepeatPurchaseRate, MetricId.TimeToNextOrder],
        },
        new(MetricId.CohortOrders, "cohort-orders", MetricQuestion.Return, MetricUnit.Number, MetricRise.Good, "orders of c in period n ÷ size of c")
        {
            Related = [MetricId.CohortRetention, MetricId.PurchaseFrequency],
        },
        new(MetricId.CohortCumulativeOrders, "cohort-cumulative-orders", MetricQuestion.Return, MetricUnit.Number, MetricRise.Good, "Σ orders of c in periods 0…n ÷ size of c")
        {
            Related = [MetricId.CohortOrders, MetricId.PurchaseFrequency],
        },
        new(MetricId.WeightedAverage, "weighted-average", MetricQuestion.Return, MetricUnit.Number, MetricRise.Neither, "average(n) = Σ numerators ÷ Σ denominators over cohorts whose cell n is complete")
        {
            Related = [MetricId.CohortRetention, MetricId.CohortHistoricClv],
        },
        new(MetricId.ActiveCustomers, "active-customers", MetricQuestion.Return, MetricUnit.Count, MetricRise.Good, "customers with an order in the W days that end with the day")
        {
            Default = "W = 90 days", Related = [MetricId.CustomerRetentionRate, MetricId.ChurnRate, MetricId.DaysBetweenOrders],
        },
        new(MetricId.CustomerRetentionRate, "customer-retention-rate", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "CRR = (E − N − R) ÷ S")
        {
            Default = "W = 90 days", Related = [MetricId.ChurnRate, MetricId.TextbookRetentionRate, MetricId.Reactivation, MetricId.ActiveCustomers],
        },
        new(MetricId.TextbookRetentionRate, "textbook-retention-rate", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "(E − N) ÷ S")
        {
            Default = "W = 90 days", Related = [MetricId.CustomerRetentionRate, MetricId.Reactivation],
        },
        new(MetricId.ChurnRate, "churn-rate", MetricQuestion.Return, MetricUnit.Share, MetricRise.Bad, "churn = 1 − CRR")
        {
            Default = "W = 90 days", Related = [MetricId.CustomerRetentionRate, MetricId.FormulaClv, MetricId.Reactivation],
        },
        new(MetricId.Reactivation, "reactivation", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "R ÷ customers acquired before the span and not in S")
        {
            Default = "W = 90 days", Related = [MetricId.CustomerRetentionRate, MetricId.TextbookRetentionRate, MetricId.RevenueBridge],
        },
        new(MetricId.RepeatPurchaseRate, "repeat-purchase-rate", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "RPR = customers with ≥ 2 orders ÷ customers with ≥ 1")
        {
            Related = [MetricId.RepeatWithinDays, MetricId.TimeToNextOrder, MetricId.NextOrderRate],
        },
        new(MetricId.RepeatWithinDays, "repeat-within-days", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "customers with a second order ≤ d days after the first ÷ customers acquired ≥ d days before the as-of date")
        {
            Default = "d = 30, 60, 90, 180, 365", Related = [MetricId.RepeatPurchaseRate, MetricId.TimeToNextOrder, MetricId.RepeatBy],
        },
        new(MetricId.NextOrderRate, "next-order-rate", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "customers with ≥ n+1 orders ÷ customers with ≥ n")
        {
            Related = [MetricId.RepeatPurchaseRate, MetricId.TimeToNextOrder],
        },
        new(MetricId.CrossSellRate, "cross-sell-rate", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "customers with a later order that holds a product which the first did not ÷ customers with ≥ 2 orders")
        {
            Related = [MetricId.UpsellRate, MetricId.RepeatPurchaseRate],
        },
        new(MetricId.UpsellRate, "upsell-rate", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "customers with a later order worth more than the first ÷ customers with ≥ 2 orders")
        {
            Related = [MetricId.CrossSellRate, MetricId.AverageOrderValue],
        },
        new(MetricId.ProbabilityAlive, "probability-alive", MetricQuestion.Return, MetricUnit.Share, MetricRise.Good, "P(alive) = 1 ÷ (1 + a ÷ (b + x − 1) × ((α + T) ÷ (α + t_x))^(r + x));  1 where x = 0")
        {
            Default = "BG/NBD", Source = "Fader, Hardie & Lee (2005); Fader, Hardie & Lee (2008)", Related = [MetricId.ExpectedOrders, MetricId.PredictedClv, MetricId.LifecycleStage],
        },

        new(MetricId.TimeToNextOrder, "time-to-next-order", MetricQuestion.When, MetricUnit.Share, MetricRise.Good, "S(d) = Π over days dᵢ ≤ d of (1 − returnedᵢ ÷ atRiskᵢ);  came back by d = 1 − S(d)")
        {
            Source = "Kaplan & Meier (1958); Greenwood (1926)", Related = [MetricId.ReturnDays, MetricId.DaysBetweenOrders, MetricId.RepeatWithinDays],
        },
        new(MetricId.ReturnDays, "return-days", MetricQuestion.When, MetricUnit.Days, MetricRise.Neither, "first day by which 25, 50, 75% of those who came back had")
        {
            Related = [MetricId.TimeToNextOrder, MetricId.DaysBetweenOrders],
        },
        new(MetricId.DaysBetweenOrders, "days-between-orders", MetricQuestion.When, MetricUnit.Days, MetricRise.Bad, "median of (day of order n + 1 − day of order n)")
        {
            Related = [MetricId.TimeToNextOrder, MetricId.ActiveCustomers, MetricId.PurchaseFrequency],
        },
        new(MetricId.LoyaltyDuration, "loyalty-duration", MetricQuestion.When, MetricUnit.Days, MetricRise.Good, "last order day − first order day, over customers with ≥ 2 order days")
        {
            Related = [MetricId.FormulaClv, MetricId.DaysBetweenOrders],
        },
        new(MetricId.OrdersByHour, "orders-by-hour", MetricQuestion.When, MetricUnit.Count, MetricRise.Neither, "valid orders on the weekday in the hour, shop time")
        {
            Related = [MetricId.Orders, MetricId.DaysBetweenOrders],
        },

        new(MetricId.HistoricClv, "historic-clv", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "revenue ÷ customers")
        {
            Related = [MetricId.CohortHistoricClv, MetricId.FormulaClv, MetricId.AverageOrderValue],
        },
        new(MetricId.CohortGrossRevenue, "cohort-gross-revenue", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "gross revenue of c in period n ÷ size of c")
        {
            Related = [MetricId.CohortNetRevenue, MetricId.GrossRevenue],
        },
        new(MetricId.CohortNetRevenue, "cohort-net-revenue", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "net revenue of c in period n ÷ size of c")
        {
            Related = [MetricId.CohortHistoricClv, MetricId.NetRevenue],
        },
        new(MetricId.CohortCumulativeGross, "cohort-cumulative-gross", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "Σ gross revenue of c in periods 0…n ÷ size of c")
        {
            Related = [MetricId.CohortHistoricClv, MetricId.CohortGrossRevenue],
        },
        new(MetricId.CohortHistoricClv, "cohort-historic-clv", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "CLV(c, n) = Σ net revenue of c in periods 0…n ÷ size of c")
        {
            Related = [MetricId.HistoricClv, MetricId.CohortNetRevenue, MetricId.FormulaClv],
        },
        new(MetricId.CohortAverageOrderValue, "cohort-average-order-value", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "revenue of c in period n ÷ orders of c in period n")
        {
            Related = [MetricId.AverageOrderValue, MetricId.CohortNetRevenue],
        },
        new(MetricId.CohortTotalPaid, "cohort-total-paid", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "total paid by c in period n ÷ size of c")
        {
            Related = [MetricId.TotalPaid, MetricId.CohortNetRevenue],
        },
        new(MetricId.CohortCumulativeTotal, "cohort-cumulative-total", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "Σ total paid by c in periods 0…n ÷ size of c")
        {
            Related = [MetricId.CohortTotalPaid, MetricId.CohortHistoricClv],
        },
        new(MetricId.CohortMargin, "cohort-margin", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "margin % × net revenue of c in period n ÷ size of c")
        {
            Default = "margin = 100%", Related = [MetricId.CohortNetRevenue, MetricId.CohortCumulativeMargin],
        },
        new(MetricId.CohortCumulativeMargin, "cohort-cumulative-margin", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "margin % × Σ net revenue of c in periods 0…n ÷ size of c")
        {
            Default = "margin = 100%", Related = [MetricId.CohortHistoricClv, MetricId.CohortMargin],
        },
        new(MetricId.FormulaClv, "formula-clv", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "CLV = AOV × f per year × t")
        {
            Default = "t = 1 ÷ (4 × churn of the newest complete quarter)", Related = [MetricId.HistoricClv, MetricId.ChurnRate, MetricId.AverageOrderValue, MetricId.LoyaltyDuration],
        },
        new(MetricId.ParetoShare, "pareto-share", MetricQuestion.Worth, MetricUnit.Share, MetricRise.Neither, "revenue of the top ceil(0.2 × customers) ÷ revenue of all")
        {
            Default = "top 20%", Related = [MetricId.GiniIndex, MetricId.HistoricClv],
        },
        new(MetricId.GiniIndex, "gini-index", MetricQuestion.Worth, MetricUnit.Number, MetricRise.Neither, "G = Σ (2i − n − 1) xᵢ ÷ (n Σ xᵢ), x ascending")
        {
            Source = "Gini (1912)", Related = [MetricId.ParetoShare],
        },
        new(MetricId.PredictedClv, "predicted-clv", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "CLV = margin × E[M] × Σ over months m of E[orders in m] ÷ (1 + d)^m")
        {
            Default = "12 months, d = 1% a month, the store's margin", Source = "Fader, Hardie & Lee (2005); Fader & Hardie (2013)", Related = [MetricId.FormulaClv, MetricId.HistoricClv, MetricId.ExpectedRevenue, MetricId.MaximumCpa],
        },
        new(MetricId.ExpectedOrders, "expected-orders", MetricQuestion.Worth, MetricUnit.Number, MetricRise.Good, "E[Y] = Σ over customers of P(alive) × E[orders of the horizon | alive]")
        {
            Default = "12 months", Source = "Fader, Hardie & Lee (2005)", Related = [MetricId.ExpectedRevenue, MetricId.PredictedClv, MetricId.PurchaseFrequency],
        },
        new(MetricId.ExpectedRevenue, "expected-revenue", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Good, "Σ over customers of E[orders of the horizon] × E[M]")
        {
            Default = "12 months", Source = "Fader, Hardie & Lee (2005); Fader & Hardie (2013)", Related = [MetricId.ExpectedOrders, MetricId.PredictedClv, MetricId.ReturningRevenue],
        },
        new(MetricId.MaximumCpa, "maximum-cpa", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Neither, "CPA = margin × (first order + discounted repeat orders of a new customer) ÷ target ratio")
        {
            Default = "ratio 3, 12 months", Related = [MetricId.PredictedClv, MetricId.FormulaClv, MetricId.AverageOrderValue],
        },
        new(MetricId.ValueAtRisk, "value-at-risk", MetricQuestion.Worth, MetricUnit.Money, MetricRise.Bad, "CLV × (1 − P(alive)), P(alive) the chance that the customer still buys")
        {
            Default = "12 months, d = 1% a month, the store's margin", Related = [MetricId.PredictedClv, MetricId.ProbabilityAlive, MetricId.ChurnRate, MetricId.Overdue],
        },

        new(MetricId.RfmScore, "rfm-score", MetricQuestion.Segment, MetricUnit.Number, MetricRise.Good, "score = 1 + thresholds below the value; for recency 5 − thresholds below the days")
        {
            Default = "thresholds that cut customers into fifths (20, 40, 60, 80% quantiles)", Source = "Hughes (1994); Hyndman & Fan (1996)",
            Related = [MetricId.RfmSegment, MetricId.LoyaltyTier, MetricId.LifecycleStage],
        },
        new(MetricId.RfmSegment, "rfm-segment", MetricQuestion.Segment, MetricUnit.Share, MetricRise.Neither, "name at recency R and (F + M) ÷ 2 on the grid, halves rounded up")
        {
            Related = [MetricId.RfmScore, MetricId.SegmentRetention, MetricId.LifecycleStage],
        },
        new(MetricId.LifecycleStage, "lifecycle-stage", MetricQuestion.Segment, MetricUnit.Share, MetricRise.Neither, "the first that fits: lapsed = silent for more than 2W; at risk = silent for more than W and than twice the own usual gap (with one order day more than W); new = one order day; reactivated = last order after a silence of more than 2W; active = the rest")
        {
            Default = "W = 90 days", Related = [MetricId.Overdue, MetricId.ActiveCustomers, MetricId.RfmSegment, MetricId.SegmentRetention],
        },
        new(MetricId.LoyaltyTier, "loyalty-tier", MetricQuestion.Segment, MetricUnit.Share, MetricRise.Neither, "tier 1 = top 5% of customers by lifetime net revenue; tier 2 = the next 15%; tier 3 = the rest")
        {
            Default = "top 5%, next 15%, the rest", Related = [MetricId.ParetoShare, MetricId.HistoricClv, MetricId.RfmScore],
        },
        new(MetricId.HiddenPotential, "hidden-potential", MetricQuestion.Segment, MetricUnit.Share, MetricRise.Neither, "customers with at most 2 orders, a first one in the top fifth of first orders, and the first less than 2W ago ÷ customers")
        {
            Default = "W = 90 days", Related = [MetricId.LifecycleStage, MetricId.LoyaltyTier, MetricId.RepeatPurchaseRate],
        },
        new(MetricId.DiscountDependence, "discount-dependence", MetricQuestion.Segment, MetricUnit.Share, MetricRise.Bad, "customers with ≥ 2 orders and a discount in two thirds of them or more ÷ customers")
        {
            Related = [MetricId.ProductDiscountShare, MetricId.GrossRevenue, MetricId.AverageOrderValue],
        },
        new(MetricId.Overdue, "overdue", MetricQuestion.Segment, MetricUnit.Share, MetricRise.Bad, "customers silent for more than 2 × the median of their own gaps between order days ÷ customers")
        {
            Related = [MetricId.DaysBetweenOrders, MetricId.LifecycleStage, MetricId.TimeToNextOrder],
        },
        new(MetricId.SegmentRetention, "segment-retention", MetricQuestion.Segment, MetricUnit.Share, MetricRise.Good, "members at the start of the month with an order in it ÷ members at the start of the month")
        {
            Related = [MetricId.CohortRetention, MetricId.CustomerRetentionRate, MetricId.RfmSegment],
        },

        new(MetricId.Support, "support", MetricQuestion.Product, MetricUnit.Share, MetricRise.Neither, "support = orders with A and B ÷ orders that name a product")
        {
            Source = "Agrawal, Imieliński & Swami (1993)", Related = [MetricId.Confidence, MetricId.Lift, MetricId.NextProduct],
        },
        new(MetricId.Confidence, "confidence", MetricQuestion.Product, MetricUnit.Share, MetricRise.Neither, "confidence A→B = orders with A and B ÷ orders with A")
        {
            Source = "Agrawal, Imieliński & Swami (1993)", Related = [MetricId.Support, MetricId.Lift, MetricId.NextProduct],
        },
        new(MetricId.Lift, "lift", MetricQuestion.Product, MetricUnit.Number, MetricRise.Neither, "lift = confidence A→B ÷ share of orders with B")
        {
            Related = [MetricId.Support, MetricId.Confidence, MetricId.NextProduct],
        },
        new(MetricId.NextProduct, "next-product", MetricQuestion.Product, MetricUnit.Share, MetricRise.Good, "customers with B in an order after their first one with A ÷ customers with A in an order")
        {
            Related = [MetricId.Lift, MetricId.Confidence, MetricId.CrossSellRate, MetricId.ProductRepeatRate],
        },
        new(MetricId.ProductRepeatRate, "product-repeat-rate", MetricQuestion.Product, MetricUnit.Share, MetricRise.Good, "customers with ≥ 2 orders whose first order had the product ÷ customers whose first order had it")
        {
            Related = [MetricId.RepeatPurchaseRate, MetricId.ProductYearValue, MetricId.ProductNextOrder],
        },
        new(MetricId.ProductYearValue, "product-year-value", MetricQuestion.Product, MetricUnit.Money, MetricRise.Good, "net revenue of their first 365 days ÷ customers whose first order had the product ≥ 365 days before the as-of date")
        {
            Related = [MetricId.HistoricClv, MetricId.ProductRepeatRate, MetricId.CohortHistoricClv],
        },
        new(MetricId.ProductNextOrder, "product-next-order", MetricQuestion.Product, MetricUnit.Days, MetricRise.Bad, "median of (day of the next order − day of an order with the product)")
        {
            Related = [MetricId.DaysBetweenOrders, MetricId.TimeToNextOrder, MetricId.ProductRepeatRate],
        },
        new(MetricId.ProductDiscountShare, "product-discount-share", MetricQuestion.Product, MetricUnit.Share, MetricRise.Neither, "orders with the product bought at a discount ÷ orders with the product")
        {
            Related = [MetricId.ProductRefundRate, MetricId.GrossRevenue, MetricId.AverageOrderValue],
        },
        new(MetricId.ProductRefundRate, "product-refund-rate", MetricQuestion.Product, MetricUnit.Share, MetricRise.Bad, "orders with the product and a refund ÷ orders with the product")
        {
            Related = [MetricId.NetRevenue, MetricId.ProductDiscountShare, MetricId.ProductRepeatRate],
        },

        new(MetricId.DifferenceOfRates, "difference-of-rates", MetricQuestion.Difference, MetricUnit.Share, MetricRise.Neither, "d = p₂ − p₁ with the interval of the two Wilson intervals")
        {
            Default = "95%; at least 30 customers a side", Source = "Wilson (1927); Newcombe (1998), method 10", Related = [MetricId.PValue, MetricId.DifferenceOfMeans],
        },
        new(MetricId.DifferenceOfMeans, "difference-of-means", MetricQuestion.Difference, MetricUnit.Money, MetricRise.Neither, "d = mean₂ − mean₁ with the middle 95% of 2,000 bootstrap draws")
        {
            Default = "95%; at least 30 customers a side", Source = "Efron (1979)", Related = [MetricId.DifferenceOfRates, MetricId.HistoricClv],
        },
        new(MetricId.PValue, "p-value", MetricQuestion.Difference, MetricUnit.Number, MetricRise.Neither, "p = 2 Φ(−|d| ÷ √(p̂ (1 − p̂) (1 ÷ n₁ + 1 ÷ n₂)))")
        {
            Source = "z test with the pooled rate", Related = [MetricId.DifferenceOfRates],
        },
    ];

    /// <summary>The metric with this name.</summary>
    public static Metric Of(MetricId id) => ById[id];

    /// <summary>What the cells of a cohort table with this measure are.</summary>
    public static Metric Of(CohortMeasure measure) => Of(measure switch
    {
        CohortMeasure.Rolling => MetricId.RollingRetention,
        CohortMeasure.Repeat => MetricId.RepeatBy,
        CohortMeasure.Orders => MetricId.CohortOrders,
        CohortMeasure.Gross => MetricId.CohortGrossRevenue,
        CohortMeasure.Net => MetricId.CohortNetRevenue,
        CohortMeasure.CumulativeGross => MetricId.CohortCumulativeGross,
        CohortMeasure.CumulativeNet => MetricId.CohortHistoricClv,
        CohortMeasure.AverageOrderValue => MetricId.CohortAverageOrderValue,
        CohortMeasure.CumulativeOrders => MetricId.CohortCumulativeOrders,
        CohortMeasure.Total => MetricId.CohortTotalPaid,
        CohortMeasure.CumulativeTotal => MetricId.CohortCumulativeTotal,
        CohortMeasure.Margin => MetricId.CohortMargin,
        CohortMeasure.CumulativeMargin => MetricId.CohortCumulativeMargin,
        _ => MetricId.CohortRetention,
    });

    /// <summary>The revenue of a basis.</summary>
    public static Metric Of(RevenueBasis basis) => Of(basis switch
    {
        RevenueBasis.Gross => MetricId.GrossRevenue,
        RevenueBasis.Total => MetricId.TotalPaid,
        _ => MetricId.NetRevenue,
    });

    /// <summary>The metric with this slug, "customer-retention-rate"; null where there is none.</summary>
    public static Metric? Find(string slug) => BySlug.GetValueOrDefault(slug);
}
