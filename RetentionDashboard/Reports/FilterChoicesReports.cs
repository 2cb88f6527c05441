using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What the filters of a page can be set to.</summary>
public sealed class FilterChoicesReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<FilterChoices?> GetAsync(HistoryQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.GetAsync(query.StoreId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var asOf = (query.Options ?? snapshot.Store.Options).AsOf;
        return snapshot.Get((nameof(FilterChoices), asOf), () => Compute(snapshot.HistoryUpTo(asOf)));
    }

    private static FilterChoices Compute(OrderHistory history)
    {
        var channels = new int[history.Channels.Values.Count];
        var countries = new int[history.Countries.Values.Count];
        var products = new int[history.Products.Catalogue.Count];
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            var order = history.FirstOrderOf(customer);
            Count(channels, history.Channels.CodeAt(order));
            Count(countries, history.Countries.CodeAt(order));
            foreach (var product in history.Products.Of(customer))
            {
                products[product]++;
            }
        }

        var catalogue = history.Products.Catalogue;
        return new FilterChoices(
            Choices(channels, code => history.Channels.Values[code], code => history.Channels.Values[code]),
            Choices(countries, code => history.Countries.Values[code], code => history.Countries.Values[code]),
            Choices(products, code => catalogue[code].Key, code => catalogue[code].Name),
            history.FirstDay,
            history.AsOf);
    }

    private static void Count(int[] customers, int code)
    {
        if (code >= 0)
        {
            customers[code]++;
        }
    }

    private static IReadOnlyList<FilterChoice> Choices(int[] customers, Func<int, string> value, Func<int, string> label) =>
    [
        .. Enumerable.Range(0, customers.Length)
            .Where(code => customers[code] > 0)
            .Select(code => new FilterChoice(value(code), label(code), customers[code]))
            .OrderByDescending(choice => choice.Customers)
            .ThenBy(choice => choice.Label, StringComparer.Ordinal),
    ];
}
