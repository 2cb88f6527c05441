using RetentionDashboard.Lists;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Names the columns of a list for people.</summary>
public static class ListTexts
{
    public static string Column(ListColumn column, StoreInfo store) => column switch
    {
        ListColumn.Identity => Texts.Customers_Column_Identity,
        ListColumn.Name => Texts.Customers_Column_Name,
        ListColumn.Email => Texts.Customers_Column_Email,
        ListColumn.Phone => Texts.Customers_Column_Phone,
        ListColumn.FirstOrder => Texts.Customers_Column_FirstOrder,
        ListColumn.LastOrder => Texts.Customers_Column_LastOrder,
        ListColumn.Orders => Texts.Customers_Column_Orders,
        ListColumn.Revenue => Formats.Fill(Texts.Customers_Column_Revenue, CohortTexts.Basis(store.Options.Basis)),
        ListColumn.AverageOrderValue => Texts.Customers_Column_AverageOrderValue,
        ListColumn.Currency => Texts.Customers_Column_Currency,
        ListColumn.ChanceAlive => Texts.Customers_Column_ChanceAlive,
        ListColumn.ExpectedOrders => Texts.Customers_Column_ExpectedOrders,
        ListColumn.PredictedValue => Texts.Customers_Column_PredictedValue,
        ListColumn.ValueAtRisk => Texts.Customers_Column_ValueAtRisk,
        ListColumn.ContactFrom => Texts.Churn_Column_ContactFrom,
        ListColumn.ContactTo => Texts.Churn_Column_ContactTo,
        _ => Texts.Customers_Column_MedianDays,
    };
}
