using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>Pairs as lines of a table, with the pages of their items and the lists of their customers.</summary>
internal sealed class PairRows(HistoryQuery history, ProductLevel level, IReadOnlyList<CatalogueProduct> catalogue)
{
    public PairRow Of(BasketPair pair) => Linked(
        pair.A, pair.B, ProductRules.Together(history, level, catalogue[pair.A].Key, catalogue[pair.B].Key),
        new PairRow(Name(pair.A), Name(pair.B), pair.Support, pair.ConfidenceAToB, new Ratio(pair.OrdersWithB, pair.Baskets), pair.Lift, pair.PValue, pair.Stands));

    /// <param name="customers">All customers who bought something.</param>
    public PairRow Of(NextProduct pair, int customers) => Linked(
        pair.A, pair.B, ProductRules.Next(history, level, catalogue[pair.A].Key, catalogue[pair.B].Key),
        new PairRow(Name(pair.A), Name(pair.B), new Ratio(pair.Share.Numerator, customers), pair.Share, pair.BaseRate, pair.Lift ?? 0, pair.PValue, pair.Stands));

    public string Name(int item) => catalogue[item].Name;

    public string Page(int item) => Links.Item(new ItemQuery { History = history, Level = level, Item = catalogue[item].Key });

    private PairRow Linked(int a, int b, SegmentRule? rule, PairRow row) =>
        row with { AddressA = Page(a), AddressB = Page(b), Customers = rule is null ? null : Links.Customers(history, SegmentChoice.Of(rule)) };
}
