using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the products page shows.</summary>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Level">Products or categories.</param>
/// <param name="Everybody">All customers together, to compare with.</param>
/// <param name="Rows">By customers, the most first.</param>
public sealed record ProductsReport(StoreInfo Store, DateOnly? AsOf, ProductLevel Level, ProductFigure Everybody, IReadOnlyList<ProductRow> Rows)
{
    /// <summary>The rows in the sequence of a column; a row without a value comes last either way.</summary>
    public IReadOnlyList<ProductRow> SortedBy(ProductSort sort, bool descending)
    {
        if (sort == ProductSort.Name)
        {
            return [.. descending
                ? Rows.OrderByDescending(static row => row.Name, StringComparer.CurrentCultureIgnoreCase)
                : Rows.OrderBy(static row => row.Name, StringComparer.CurrentCultureIgnoreCase)];
        }

        var known = Rows.OrderBy(row => Value(row.Figure, sort) is null);
        return [.. descending ? known.ThenByDescending(row => Value(row.Figure, sort)) : known.ThenBy(row => Value(row.Figure, sort))];
    }

    private static decimal? Value(ProductFigure figure, ProductSort sort) => sort switch
    {
        ProductSort.Orders => figure.Orders,
        ProductSort.Pieces => (decimal)figure.Pieces,
        ProductSort.Revenue => figure.Revenue,
        ProductSort.Refunded => figure.Refunded.Value,
        ProductSort.Discounted => figure.Discounted.Value,
        ProductSort.Won => figure.Repeat.Denominator,
        ProductSort.Repeat => figure.Repeat.Value,
        ProductSort.YearValue => figure.YearValue.Value,
        ProductSort.Next => figure.Next.Median,
        _ => figure.Customers,
    };
}
