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
        var with = 0;
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            with += history.HasDiscount(history.FirstOrderOf(customer)) ? 1 : 0;
        }

        return new FilterChoices(
            Choices(history, CohortRows.Channel),
            Choices(history, CohortRows.Country),
            Choices(history, CohortRows.Product),
            history.FirstDay,
            history.AsOf)
        {
            Regions = Choices(history, CohortRows.Region),
            Categories = Choices(history, CohortRows.Category),
            Discounts = (with, history.CustomerCount - with),
        };
    }

    private static IReadOnlyList<FilterChoice> Choices(OrderHistory history, CohortRows property) =>
    [
        .. CohortGroups.Sizes(history, property)
            .Select(static cohort => new FilterChoice(cohort.Key, cohort.Label ?? cohort.Key, cohort.Size))
            .OrderByDescending(static choice => choice.Customers)
            .ThenBy(static choice => choice.Label, StringComparer.Ordinal),
    ];
}
