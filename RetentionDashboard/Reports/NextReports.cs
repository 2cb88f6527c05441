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
                return view.History.IndexOf(customerId) is not null && ProposedProducts.Of(snapshot, view.History.AsOf, details, ProductLevel.Product) is { } known
                    ? new CustomerNext(known.Items.Catalogue, known.Next.For(snapshot.History.IndexOf(customerId)!.Value, MostProposals))
                    : null;
            },
            cancellationToken);
    }

    /// <summary>The customers for whom an item is the best to propose.</summary>
    public static SegmentRule Rule(NextReport report, NextOffer offer) =>
        new ProposedNext(new Goods(report.Level == ProductLevel.Category ? GoodsKind.Category : GoodsKind.Product, [report.Catalogue[offer.Item].Key]));

    private static NextReport Compute(Snapshot snapshot, HistoryView view, OrderDetails details, ProductLevel level)
    {
        var known = ProposedProducts.Of(snapshot, view.History.AsOf, details, level);
        return new NextReport(view.Store, view.History.AsOf, level, known.Items.Catalogue, NextOffers.Count(known.Items, known.Best, Whole(snapshot, view)));
    }

    // Proposals number the customers of the whole history.
    private static CustomerSelection Whole(Snapshot snapshot, HistoryView view)
    {
        if (ReferenceEquals(view.History, snapshot.History))
        {
            return view.Selection;
        }

        var chosen = new bool[snapshot.History.CustomerCount];
        foreach (var (customer, place) in SegmentMembers.PlacesOf(view.History, snapshot.History).Index())
        {
            chosen[place] = view.Selection.Contains(customer);
        }

        return new CustomerSelection(chosen);
    }
}
