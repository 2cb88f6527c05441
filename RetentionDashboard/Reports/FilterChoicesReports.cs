using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>What the filters of a page can be set to.</summary>
public sealed class FilterChoicesReports(Snapshots snapshots, SavedSegments segments)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<FilterChoices?> GetAsync(HistoryQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.GetAsync(query.StoreId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var asOf = (query.Options ?? snapshot.Store.Options).AsOf;
        var saved = await segments.GetAsync(cancellationToken);
        return snapshot.Get((nameof(FilterChoices), asOf), () => Compute(snapshot.HistoryUpTo(asOf))) with
        {
            Segments = [.. saved.Select(static segment => new FilterChoice(InSegment.KeyOf(segment.Id), segment.Name, null))],
            BrokenSegments = saved.Where(segment => IsBroken(segment, saved)).Select(static segment => InSegment.KeyOf(segment.Id)).ToHashSet(StringComparer.Ordinal),
            Unanswered = query.Segment is { BuiltIn: null } ? await UnansweredAsync(query, cancellationToken) : null,
            Tiers = snapshot.Store.LoyaltyTiers,
            Currency = snapshot.Store.Currency,
        };
    }

    // The page has asked for its members already, so that this is known.
    private async Task<UnansweredSegment?> UnansweredAsync(HistoryQuery query, CancellationToken cancellationToken)
    {
        if (await snapshots.OpenAsync(query, cancellationToken) is not var (snapshot, opened))
        {
            return null;
        }

        return await Task.Run(
            () =>
            {
                var store = HistoryView.StoreOf(snapshot, opened);
                if (SegmentMembers.ErrorOf(snapshot, store, opened.Segment!) is not { } error)
                {
                    return null;
                }

                var result = error.Problem == RuleProblem.NoForecast ? Forecasts.Of(snapshot, store) : null;
                return new UnansweredSegment(error, result?.Refusal ?? result?.Forecast?.ValueRefusal);
            },
            cancellationToken);
    }

    private static bool IsBroken(KeptSegment segment, IReadOnlyList<KeptSegment> all) =>
        segment.Rule is not { } rule
        || RuleErrors.Of(rule, id => all.FirstOrDefault(kept => kept.Id == id)?.Rule, static key => BuiltInSegment.Find(key) is not null, segment.Id) is not null;

    private static FilterChoices Compute(OrderHistory history)
    {
        var with = history.CustomersWithDiscount;
        CohortRows[] properties = [CohortRows.Product, CohortRows.Category, CohortRows.Channel, CohortRows.Country, CohortRows.Region];
        var choices = new IReadOnlyList<FilterChoice>[properties.Length];
        Parallel.For(0, properties.Length, place => choices[place] = Choices(history, properties[place]));
        return new FilterChoices(Of(CohortRows.Channel), Of(CohortRows.Country), Of(CohortRows.Product), history.FirstDay, history.AsOf)
        {
            Regions = Of(CohortRows.Region),
            Categories = Of(CohortRows.Category),
            Discounts = (with, history.CustomerCount - with),
        };

        IReadOnlyList<FilterChoice> Of(CohortRows property) => choices[Array.IndexOf(properties, property)];
    }

    private static IReadOnlyList<FilterChoice> Choices(OrderHistory history, CohortRows property) =>
    [
        .. CohortGroups.Sizes(history, property)
            .Select(static cohort => new FilterChoice(cohort.Key, cohort.Label ?? cohort.Key, cohort.Size))
            .OrderByDescending(static choice => choice.Customers)
            .ThenBy(static choice => choice.Label, StringComparer.Ordinal),
    ];
}
