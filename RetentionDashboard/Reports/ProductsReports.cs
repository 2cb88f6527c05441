using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What products and categories sell, whom they bring, and which of them go together.</summary>
public sealed class ProductsReports(Snapshots snapshots)
{
    private const int MatrixItems = 12;

    /// <summary>Null where no store has orders.</summary>
    public async Task<ProductsReport?> GetAsync(ProductsQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenWithDetailsAsync(query.History, cancellationToken) is not var (snapshot, history, details))
        {
            return null;
        }

        return await Task.Run(
            () => snapshot.Get(query with { History = history, Sort = default, Descending = true, Skip = 0 }, () => Compute(HistoryView.OfOrders(snapshot, history), details, query.Level)),
            cancellationToken);
    }

    /// <summary>Null where no store has orders.</summary>
    public async Task<TogetherReport?> GetTogetherAsync(TogetherQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenWithDetailsAsync(query.History, cancellationToken) is not var (snapshot, history, details))
        {
            return null;
        }

        return await Task.Run(() => snapshot.Get(query with { History = history, Measure = default }, () => Compute(HistoryView.OfOrders(snapshot, history), details, query)), cancellationToken);
    }

    /// <summary>Null where no store has orders.</summary>
    public async Task<ItemReport?> GetItemAsync(ItemQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenWithDetailsAsync(query.History, cancellationToken) is not var (snapshot, history, details)
            || await GetAsync(new ProductsQuery { History = query.History, Level = query.Level }, cancellationToken) is not { } figures)
        {
            return null;
        }

        return await Task.Run(() => snapshot.Get(query with { History = history }, () => Compute(HistoryView.OfOrders(snapshot, history), details, query, figures)), cancellationToken);
    }

    private static ItemReport Compute(HistoryView view, OrderDetails details, ItemQuery query, ProductsReport figures)
    {
        var items = OrderItems.Of(view.History, details, query.Level);
        var code = items.Catalogue.Index().FirstOrDefault(item => item.Item.Key == query.Item, (DimensionBuilder.None, null!)).Index;
        return new ItemReport(
            view.Store, view.History.AsOf, query.Level, items.Catalogue, code < 0 ? query.Item : items.Catalogue[code].Name, figures.Everybody,
            figures.Rows.FirstOrDefault(row => row.Key == query.Item)?.Figure, code < 0 ? null : ItemPairs.Count(items, view.Selection, view.Span, code, ItemQuery.Fewest));
    }

    /// <summary>Null where no store has orders.</summary>
    public async Task<JourneyReport?> GetJourneyAsync(JourneyQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenWithDetailsAsync(query.History.WithoutOrderFilter, cancellationToken) is not var (snapshot, history, details))
        {
            return null;
        }

        return await Task.Run(() => snapshot.Get(query with { History = history }, () => Compute(HistoryView.OfCohorts(snapshot, history), details, query)), cancellationToken);
    }

    private static JourneyReport Compute(HistoryView view, OrderDetails details, JourneyQuery query)
    {
        var level = query.Level ?? (view.History.Products.Categories.Count > 1 ? ProductLevel.Category : ProductLevel.Product);
        var items = OrderItems.Of(view.History, details, level);
        return new JourneyReport(
            view.Store, view.History.AsOf, level, items.Catalogue, query.Hidden,
            ProductJourney.Count(items, view.Selection, query.Hidden, query.Most, view.Options.ActivityWindowDays));
    }

    private static ProductsReport Compute(HistoryView view, OrderDetails details, ProductLevel level)
    {
        var items = OrderItems.Of(view.History, details, level);
        var figures = ProductFigures.Count(items, view.Selection, view.Span, view.Options.OrdersOfOneDayAreOne);
        return new ProductsReport(
            view.Store,
            view.History.AsOf,
            level,
            figures.Everybody,
            [.. figures.Items.Select(figure => new ProductRow(items.Catalogue[figure.Item].Key, items.Catalogue[figure.Item].Name, figure))]);
    }

    private static TogetherReport Compute(HistoryView view, OrderDetails details, TogetherQuery query)
    {
        var items = OrderItems.Of(view.History, details, query.Level);
        BasketMatrix? matrix = null;
        TogetherReport? report = null;
        var support = query.MinimumSupport ?? query.UsualSupport;
        // A shop with few orders and many items has no pair that is as frequent as usual: then the share falls until there is one.
        do
        {
            BasketPairs? baskets = null;
            NextProducts? next = null;
            Parallel.Invoke(
                () => baskets = BasketPairs.Count(items, view.Selection, view.Span, support),
                () => matrix ??= BasketMatrix.Count(items, view.Selection, view.Span, MatrixItems),
                () => next = NextProducts.Count(items, view.Selection, view.Span, support));
            report = new TogetherReport(view.Store, view.History.AsOf, query.Level, items.Catalogue, support, baskets!, matrix!, next!);
            support = TogetherQuery.Supports.LastOrDefault(step => step < support);
        }
        while (query.MinimumSupport is null && support > 0 && report is { CanAskForLess: true, ShowsBoth: false });
        return report;
    }
}
