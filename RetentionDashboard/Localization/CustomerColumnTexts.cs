using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Names the columns of the list of customers and writes their values.</summary>
public static class CustomerColumnTexts
{
    public static string Title(CustomerColumn column, StoreInfo store) => column switch
    {
        CustomerColumn.Email => Texts.Customers_Column_Email,
        CustomerColumn.Identity => Texts.Customers_Column_Identity,
        CustomerColumn.Phone => Texts.Customers_Column_Phone,
        CustomerColumn.Revenue => Formats.Fill(Texts.Customers_Column_Revenue, CohortTexts.Basis(store.Options.Basis)),
        CustomerColumn.Orders => Texts.Customers_Column_Orders,
        CustomerColumn.AverageOrderValue => Texts.Customers_Column_AverageOrderValue,
        CustomerColumn.FirstOrder => Texts.Customers_Column_FirstOrder,
        CustomerColumn.LastOrder => Texts.Customers_Column_LastOrder,
        CustomerColumn.MedianDays => Texts.Customers_Column_MedianDays,
        CustomerColumn.NextOrder => Texts.Customers_Column_NextOrder,
        CustomerColumn.Rfm => Texts.Customers_Column_Rfm,
        CustomerColumn.Lifecycle => Texts.Customers_Column_Lifecycle,
        CustomerColumn.Tier => Texts.Customers_Column_Tier,
        CustomerColumn.DiscountShare => Texts.Customers_Column_DiscountShare,
        CustomerColumn.Channel => Texts.Customers_Column_Channel,
        CustomerColumn.Country => Texts.Customers_Column_Country,
        CustomerColumn.City => Texts.Customers_Column_City,
        CustomerColumn.ChanceAlive => Texts.Customers_Column_ChanceAlive,
        CustomerColumn.ExpectedOrders => Texts.Customers_Column_ExpectedOrders,
        CustomerColumn.PredictedValue => Texts.Customers_Column_PredictedValue,
        CustomerColumn.ValueAtRisk => Texts.Customers_Column_ValueAtRisk,
        CustomerColumn.Contact => Texts.Churn_Column_Contact,
        _ => Texts.Customers_Column_Tags,
    };

    /// <summary>True for columns of words, which begin at the left.</summary>
    public static bool IsText(CustomerColumn column) => column is CustomerColumn.Email or CustomerColumn.Identity or CustomerColumn.Phone or CustomerColumn.Tags
        or CustomerColumn.Rfm or CustomerColumn.Lifecycle or CustomerColumn.Channel or CustomerColumn.Country or CustomerColumn.City;

    /// <summary>What says how the column's value comes about; null for what needs no words.</summary>
    public static MetricId? Metric(CustomerColumn column, StoreInfo store) => column switch
    {
        CustomerColumn.Revenue => MetricRegistry.Of(store.Options.Basis).Id,
        CustomerColumn.AverageOrderValue => MetricId.AverageOrderValue,
        CustomerColumn.MedianDays => MetricId.DaysBetweenOrders,
        CustomerColumn.NextOrder => MetricId.TimeToNextOrder,
        CustomerColumn.Rfm => MetricId.RfmSegment,
        CustomerColumn.Lifecycle => MetricId.LifecycleStage,
        CustomerColumn.Tier => MetricId.LoyaltyTier,
        CustomerColumn.DiscountShare => MetricId.DiscountDependence,
        CustomerColumn.ChanceAlive => MetricId.ProbabilityAlive,
        CustomerColumn.ExpectedOrders => MetricId.ExpectedOrders,
        CustomerColumn.PredictedValue => MetricId.PredictedClv,
        CustomerColumn.ValueAtRisk => MetricId.ValueAtRisk,
        _ => null,
    };

    /// <summary>What the list can be sorted by under that column; null where it cannot.</summary>
    public static CustomerSort? Sort(CustomerColumn column) => column switch
    {
        CustomerColumn.Revenue => CustomerSort.Revenue,
        CustomerColumn.Orders => CustomerSort.Orders,
        CustomerColumn.AverageOrderValue => CustomerSort.AverageOrderValue,
        CustomerColumn.FirstOrder => CustomerSort.FirstOrder,
        CustomerColumn.LastOrder => CustomerSort.LastOrder,
        CustomerColumn.ChanceAlive => CustomerSort.ChanceAlive,
        CustomerColumn.ExpectedOrders => CustomerSort.ExpectedOrders,
        CustomerColumn.PredictedValue => CustomerSort.PredictedValue,
        CustomerColumn.ValueAtRisk => CustomerSort.ValueAtRisk,
        CustomerColumn.Contact => CustomerSort.Contact,
        _ => null,
    };

    public static string Value(CustomerColumn column, CustomerRow row, StoreInfo store, PrivacyMask mask) => column switch
    {
        CustomerColumn.Email => mask.Email(row.Email) ?? Formats.Nothing,
        CustomerColumn.Identity => mask.Identity(row.Identity),
        CustomerColumn.Phone => mask.Phone(row.Phone) ?? Formats.Nothing,
        CustomerColumn.Revenue => Formats.Money(row.Revenue, store.Currency),
        CustomerColumn.Orders => Formats.Count(row.Orders),
        CustomerColumn.AverageOrderValue => Formats.Money(row.AverageOrderValue, store.Currency),
        CustomerColumn.FirstOrder => Formats.Date(row.FirstOrder),
        CustomerColumn.LastOrder => Formats.Date(row.LastOrder),
        CustomerColumn.MedianDays => Formats.Quantity((double?)row.MedianDaysBetweenOrders),
        _ => row.Marks is { } marks ? Value(column, marks, store) : Formats.Nothing,
    };

    private static string Value(CustomerColumn column, CustomerMarks marks, StoreInfo store) => column switch
    {
        CustomerColumn.NextOrder => marks.Next is { } next ? Formats.Span(next.From, next.To) : Formats.Nothing,
        CustomerColumn.Rfm => marks.Segment is { } segment ? SegmentTexts.Name(segment) : Formats.Nothing,
        CustomerColumn.Lifecycle => marks.Stage is { } stage ? SegmentTexts.Name(stage) : Formats.Nothing,
        CustomerColumn.Tier => Formats.Count(marks.Tier),
        CustomerColumn.DiscountShare => Formats.Percent(marks.DiscountShare),
        CustomerColumn.ChanceAlive => OutlookTexts.Chance(marks.ChanceAlive),
        CustomerColumn.ExpectedOrders => OutlookTexts.Orders(marks.ExpectedOrders),
        CustomerColumn.PredictedValue => OutlookTexts.Money(marks.PredictedValue, store.Currency),
        CustomerColumn.ValueAtRisk => OutlookTexts.Money(marks.ValueAtRisk, store.Currency),
        CustomerColumn.Contact => marks.Contact is { } contact ? Formats.Span(contact.From, contact.To) : Formats.Nothing,
        CustomerColumn.Channel => marks.Channel ?? Formats.Nothing,
        CustomerColumn.Country => marks.Country ?? Formats.Nothing,
        CustomerColumn.City => marks.City ?? Formats.Nothing,
        _ => marks.Tags.Count > 0 ? string.Join(", ", marks.Tags) : Formats.Nothing,
    };
}
