using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Which product to propose to whom: to one customer, or to all of a segment.</summary>
public sealed class NextReports(Snapshots snapshots)
{
    private const int MostProposals = 3;

    /// <summary>Null where no store has orders.</summary>
    public async Task<NextReport?> GetAsync(NextQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenWithDetailsAsync(query.History.WithoutOrderFilter, cancellationToken) is not var (snapshot, history, details))
        {
            return null;
        }

        return await Task.Run(() => snapshot.Get(query with { History = history }, () => Compute(snapshot, HistoryView.OfCohorts(snapshot, history), details, query.Level)), cancellationToken);
    }

    /// <summary>Null where the store has no orders, or the customer none that count.</summary>
    public async Task<CustomerNext?> GetForAsync(int customerId, int storeId, CancellationToken cancellationToken = default)
    {
        var query = new HistoryQuery { StoreId = storeId };
        if (await snapshots.OpenWithDetailsAsync(query, cancellationToken) is not var (snapshot, history, details))
        {
            return null;
        }

        return await Task.Run(
            () =>
            {
                var view = HistoryView.OfCohorts(snapshot, history);
                return view.History.IndexOf(customerId) is { } customer && Known(snapshot, view, details, ProductLevel.Product) is { } known
                    ? new CustomerNext(known.Items.Catalogue, known.Next.For(customer, MostProposals))
                    : null;
            },
            cancellationToken);
    }

    /// <summary>The customers for whom an item is the best to propose.</summary>
    public static SegmentRule Rule(NextReport report, NextOffer offer) =>
        new ProposedNext(new Goods(report.Level == ProductLevel.Category ? GoodsKind.Category : GoodsKind.Product, [report.Catalogue[offer.Item].Key]));

    private static NextReport Compute(Snapshot snapshot, HistoryView view, OrderDetails details, ProductLevel level)
    {
        var known = Known(snapshot, view, details, level);
        return new NextReport(view.Store, view.History.AsOf, level, known.Items.Catalogue, NextOffers.Count(known.Items, known.Best, view.Selection));
    }

    // What follows what is the same for every segment and customer of the shop.
    private static NextKnown Known(Snapshot snapshot, HistoryView view, OrderDetails details, ProductLevel level) => snapshot.Get((level, view.History.AsOf), () =>
    {
        var items = OrderItems.Of(view.History, details, level);
        var next = NextProducts.Count(items, CustomerSelection.Everybody, null, NextProducts.UsualSupport(level));
        return new NextKnown(items, next, next.Best());
    });

    private sealed record NextKnown(OrderItems Items, NextProducts Next, IReadOnlyList<NextProduct?> Best);
}
