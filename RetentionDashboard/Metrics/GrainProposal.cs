namespace RetentionDashboard.Metrics;

/// <summary>
/// The length of cohorts that suits a shop: the finest with at least 30 new customers in the median cohort and at least six complete cohorts. Where none has both,
/// the one with the largest median among those with six, else months.
/// </summary>
/// <param name="Proposed">The proposed length.</param>
/// <param name="Grains">The evidence, the finest first.</param>
public sealed record GrainProposal(Grain Proposed, IReadOnlyList<GrainCohorts> Grains)
{
    /// <summary>True where the rule holds; false where the shop is too small for it and the proposal is the least bad.</summary>
    public bool IsEnough => Grains.Any(cohorts => cohorts.Grain == Proposed && cohorts.IsEnough);

    /// <summary>Counts the selected customers; null without any.</summary>
    public static GrainProposal? Of(OrderHistory history, CustomerSelection selection)
    {
        if (history is not { CustomerCount: > 0, AsOf: { } asOf })
        {
            return null;
        }

        var grains = Enum.GetValues<Grain>().Order().Select(grain => Count(history, selection, grain, asOf)).ToArray();
        var proposed = grains.FirstOrDefault(static cohorts => cohorts.IsEnough)
            ?? grains.Where(static cohorts => cohorts.Cohorts >= GrainCohorts.FewestCohorts).MaxBy(static cohorts => cohorts.MedianSize);
        return new GrainProposal(proposed?.Grain ?? Grain.Month, grains);
    }

    private static GrainCohorts Count(OrderHistory history, CustomerSelection selection, Grain grain, DateOnly asOf)
    {
        var newest = Period.NewestComplete(grain, asOf).Ordinal;
        var sizes = new Dictionary<int, int>();
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (selection.Contains(customer) && Period.OrdinalOf(grain, DateOnly.FromDayNumber(history.DaysOf(customer)[0])) is var period && period <= newest)
            {
                sizes[period] = sizes.GetValueOrDefault(period) + 1;
            }
        }

        var sorted = sizes.Values.Order().ToArray();
        return new GrainCohorts(grain, sorted.Length, sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m);
    }
}
