using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Who is in a segment of a store, as of the store's as-of date.</summary>
internal static class SegmentMembers
{
    /// <summary>Every customer's place in the built-in segments; null for a store without valid orders. Worked out once for a snapshot.</summary>
    public static CustomerSegments? SegmentsOf(Snapshot snapshot, StoreInfo store) => snapshot.History.AsOf is null ? null
        : snapshot.Get((store.Segments, store.Options.AsOf), () => CustomerSegments.At(snapshot.History, store.Options.AsOf, store.Segments)!);

    /// <summary>What rules of the store are answered from; null for a store without valid orders.</summary>
    /// <param name="details">What orders held; null where no rule asks.</param>
    /// <param name="saved">Rules of saved segments by number.</param>
    public static SegmentContext? ContextOf(Snapshot snapshot, StoreInfo store, OrderDetails? details, Func<int, SegmentRule?> saved) =>
        SegmentsOf(snapshot, store) is not { } segments ? null : ContextOf(
            segments, details, saved, store.Options.Basis, day => Forecasts.FutureOf(snapshot, store, day), details is null ? null : level => ProposedProducts.Of(snapshot, segments.Figures.AsOf, details, level).Best);

    /// <summary>The same as of any day.</summary>
    /// <param name="basis">Which money a value of an order counts.</param>
    /// <param name="future">What a model expects as of a day, by the numbers of the segments' history.</param>
    /// <param name="proposals">Of that day, where somebody counted them.</param>
    public static SegmentContext ContextOf(
        CustomerSegments segments, OrderDetails? details, Func<int, SegmentRule?> saved, RevenueBasis basis, Func<DateOnly, FutureFigures?> future, Func<ProductLevel, IReadOnlyList<NextProduct?>>? proposals = null) =>
        new(segments) { Details = details, Saved = saved, Basis = basis, Future = future, Proposals = proposals };

    /// <summary>Members by the customers' numbers in a history of the snapshot. A segment that is gone, or whose rule cannot be answered, has none.</summary>
    /// <param name="history">The snapshot's, or cut at the as-of date.</param>
    /// <param name="choice">Opened by <see cref="Snapshots.OpenAsync(HistoryQuery, CancellationToken)"/>.</param>
    public static bool[] Of(Snapshot snapshot, StoreInfo store, OrderHistory history, SegmentChoice choice)
    {
        var members = AnswerOf(snapshot, store, choice).Members;
        return ReferenceEquals(history, snapshot.History) ? members : Array.ConvertAll(PlacesOf(history, snapshot.History), place => members[place]);
    }

    /// <summary>Why a segment's rule cannot be answered, so that nobody is in it; null where it can.</summary>
    /// <param name="choice">Opened by <see cref="Snapshots.OpenAsync(HistoryQuery, CancellationToken)"/>.</param>
    public static RuleError? ErrorOf(Snapshot snapshot, StoreInfo store, SegmentChoice choice) => choice.Rules is null ? null : AnswerOf(snapshot, store, choice).Error;

    /// <summary>Numbers in the whole history of the customers of a cut one; both have their customers in the sequence of their ids.</summary>
    public static int[] PlacesOf(OrderHistory cut, OrderHistory whole)
    {
        var places = new int[cut.CustomerCount];
        var place = 0;
        for (var customer = 0; customer < places.Length; customer++)
        {
            while (whole.CustomerIds[place] < cut.CustomerIds[customer])
            {
                place++;
            }

            places[customer] = place;
        }

        return places;
    }

    private static Answer AnswerOf(Snapshot snapshot, StoreInfo store, SegmentChoice choice)
    {
        // Values depend on the kind of revenue too, and what is expected on model and margin.
        (RevenueBasis, decimal, PurchaseModelKind)? money = choice.Rules is { AskMoney: true } ? (store.Options.Basis, store.Options.MarginPercent, store.ForecastModel) : null;
        return snapshot.Get((choice, store.Segments, store.Options.AsOf, money), () => Find(snapshot, store, choice));
    }

    private static Answer Find(Snapshot snapshot, StoreInfo store, SegmentChoice choice)
    {
        if (choice.Rules is not { } rules)
        {
            return choice.BuiltIn is null ? throw new InvalidOperationException("The segment was not opened.")
                : new Answer(BuiltInSegment.Members(choice.Key, SegmentsOf(snapshot, store)) ?? new bool[snapshot.History.CustomerCount]);
        }

        try
        {
            return new Answer(rules.Rule is { } rule && ContextOf(snapshot, store, rules.Details, rules.Saved) is { } context ? RuleMembers.Of(rule, context) : new bool[snapshot.History.CustomerCount]);
        }
        catch (RuleException exception)
        {
            return new Answer(new bool[snapshot.History.CustomerCount], exception.Error);
        }
    }

    private sealed record Answer(bool[] Members, RuleError? Error = null);
}
