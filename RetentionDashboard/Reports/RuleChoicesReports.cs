using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What conditions of rules can ask for.</summary>
public sealed class RuleChoicesReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<RuleChoices?> GetAsync(int? storeId, CancellationToken cancellationToken = default) =>
        await snapshots.GetAsync(storeId, cancellationToken) is { } snapshot ? snapshot.Get(nameof(RuleChoices), () => Compute(snapshot)) : null;

    /// <summary>Cities of orders, the most frequent first; null where no store has orders. They are read with the orders' lines, which can take a while.</summary>
    public async Task<IReadOnlyList<RuleChoice>?> GetCitiesAsync(int? storeId, CancellationToken cancellationToken = default) =>
        await snapshots.GetWithDetailsAsync(storeId, CancellationToken.None).WaitAsync(cancellationToken) is var (snapshot, details)
            ? snapshot.Get<IReadOnlyList<RuleChoice>>(nameof(OrderDetails.Cities), () => Values(details.Cities, snapshot.History.OrderCount))
            : null;

    private static RuleChoices Compute(Snapshot snapshot)
    {
        var history = snapshot.History;
        var products = history.Products;
        var firsts = CohortGroups.Sizes(history, CohortRows.Product).ToDictionary(static cohort => cohort.Key, static cohort => cohort.Size, StringComparer.Ordinal);
        var categories = CohortGroups.Sizes(history, CohortRows.Category).ToDictionary(static cohort => cohort.Key, static cohort => cohort.Size, StringComparer.Ordinal);
        return new RuleChoices
        {
            Store = snapshot.Store,
            AsOf = snapshot.Store.Options.AsOf ?? history.AsOf,
            Channels = Values(history.Channels, history.OrderCount),
            Countries = Values(history.Countries, history.OrderCount),
            Regions = Values(history.Regions, history.OrderCount),
            DiscountCodes = Values(history.DiscountCodes, history.OrderCount),
            Products =
            [
                .. products.Catalogue.OrderByDescending(product => firsts.GetValueOrDefault(product.Key)).ThenBy(static product => product.Name, StringComparer.Ordinal)
                    .Select(static product => new RuleChoice(product.Key, product.Name)),
            ],
            Categories =
            [
                .. products.Categories.OrderByDescending(category => categories.GetValueOrDefault(category)).ThenBy(static category => category, StringComparer.Ordinal)
                    .Select(static category => new RuleChoice(category, category)),
            ],
            ProductNames = products.Catalogue.ToDictionary(static product => product.Key, static product => product.Name, StringComparer.Ordinal),
        };
    }

    private static IReadOnlyList<RuleChoice> Values(Dimension dimension, int orders)
    {
        var counts = new int[dimension.Values.Count + 1];
        for (var order = 0; order < orders; order++)
        {
            counts[dimension.CodeAt(order) + 1]++;
        }

        return
        [
            .. dimension.Values.Select((value, code) => (Value: value, Count: counts[code + 1])).Where(static one => one.Count > 0)
                .OrderByDescending(static one => one.Count).ThenBy(static one => one.Value, StringComparer.Ordinal).Select(static one => new RuleChoice(one.Value, one.Value)),
        ];
    }
}
