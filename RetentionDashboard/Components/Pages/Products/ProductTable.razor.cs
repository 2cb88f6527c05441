using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>One page of the table of products, all customers first. Sorting is a link, so that the address holds it.</summary>
public sealed partial class ProductTable
{
    private const int YearDays = 365;

    [Parameter, EditorRequired]
    public required ProductsReport Report { get; set; }

    [Parameter, EditorRequired]
    public required ProductsQuery Query { get; set; }

    /// <summary>True where one item stands beside everybody, so that there is nothing to sort.</summary>
    [Parameter]
    public bool IsOfOne { get; set; }

    /// <summary>The rows of this page.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ProductRow> Rows { get; set; }

    private IReadOnlyList<(ProductSort Sort, string Title, string? Hint)> Columns =>
    [
        (ProductSort.Name, Report.Level == ProductLevel.Category ? Texts.Products_Category : Texts.Products_Product, null),
        (ProductSort.Customers, Texts.Products_Customers, Texts.Products_Customers_Hint),
        (ProductSort.Orders, Texts.Products_Orders, null),
        (ProductSort.Pieces, Texts.Products_Pieces, null),
        (ProductSort.Revenue, Texts.Products_Revenue, Texts.Products_Revenue_Hint),
        (ProductSort.Refunded, Texts.Products_Refunded, Texts.Products_Refunded_Hint),
        (ProductSort.Discounted, Texts.Products_Discounted, Texts.Products_Discounted_Hint),
        (ProductSort.Won, Texts.Products_Won, Texts.Products_Won_Hint),
        (ProductSort.Repeat, Texts.Products_Repeat, Texts.Products_Repeat_Hint),
        (ProductSort.YearValue, Texts.Products_YearValue, Texts.Products_YearValue_Hint),
        (ProductSort.Next, Texts.Products_Next, Texts.Products_Next_Hint),
    ];

    private static bool IsFew(Ratio of) => of.Denominator is > 0 and < TwoRates.FewestCustomers;

    private static string? Of(Ratio ratio) => ratio.Denominator == 0 ? null : Formats.Of(ratio.Numerator, ratio.Denominator);

    private static string? RepeatTip(ProductFigure figure) => figure.RepeatInterval is var (lower, upper)
        ? Formats.Fill(Texts.Products_Interval, Formats.OfCustomers(figure.Repeat), Formats.Percent((decimal)lower), Formats.Percent((decimal)upper))
        : null;

    private string? ValueTip(ProductFigure figure) => figure.YearValueInterval is var (lower, upper)
        ? Formats.Fill(Texts.Products_Interval, Formats.Customers(figure.YearValue.Denominator), Formats.Money(lower, Report.Store.Currency), Formats.Money(upper, Report.Store.Currency))
        : null;

    private string? Verdict(ProductFigure figure) =>
        IsFew(figure.Repeat) ? Texts.Products_Few
        : !figure.RepeatStands ? null
        : figure.Repeat.Value > Report.Everybody.Repeat.Value ? Texts.Products_Above : Texts.Products_Below;

    // A filter by another product already chose the customers: the first order has to hold both.
    private HistoryQuery Of(string? key) =>
        key is null || key == Filtered ? Query.History
        : Filtered is not null ? Query.History with { Segment = SegmentChoice.Of(ProductRules.Won(Report.Level, key)) is var won && Query.History.Segment is { } other ? other.And(won) : won }
        : Report.Level == ProductLevel.Category ? Query.History with { Category = key } : Query.History with { Product = key };

    private string? Filtered => Report.Level == ProductLevel.Category ? Query.History.Category : Query.History.Product;

    private string Page(string key) => Links.Item(new ItemQuery { History = Query.History, Level = Report.Level, Item = key });

    private string? Bought(string? key) => key is null ? Links.Customers(Query.History, CustomerGroup.Ordered)
        : ProductRules.Bought(Query.History, Report.Level, key) is { } rule ? Links.Customers(Query.History, SegmentChoice.Of(rule)) : null;

    private string Won(string? key) => Links.Customers(Of(key), CustomerGroup.New);

    private string Repeated(string? key) => Links.Customers(new CustomersQuery { History = Of(key), Group = CustomerGroup.OrdersAtLeast, After = 2 });

    private string Observed(string? key) => Links.Customers(new CustomersQuery { History = Of(key), Group = CustomerGroup.ObservedFor, After = YearDays });

    private ProductsQuery Sorted(ProductSort sort) =>
        Query with { Sort = sort, Descending = Query.Sort == sort ? !Query.Descending : sort != ProductSort.Name, Skip = 0 };

    private string? Direction(ProductSort sort) => Query.Sort != sort ? null : Query.Descending ? "descending" : "ascending";

    private string Arrow(ProductSort sort) => Query.Sort != sort ? "unfold_more" : Query.Descending ? "arrow_downward" : "arrow_upward";
}
