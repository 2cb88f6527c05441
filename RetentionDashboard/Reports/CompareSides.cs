using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Both sides of a comparison as customers of a history.</summary>
internal sealed record CompareSides(CompareGroup A, CompareGroup B, IReadOnlyList<CohortChoice> Choices)
{
    private const int MostChoices = 40;

    /// <summary>Customers who are on both sides.</summary>
    public int Overlap
    {
        get
        {
            var both = 0;
            for (var customer = 0; customer < A.View.History.CustomerCount; customer++)
            {
                both += A.Contains(customer) && B.Contains(customer) ? 1 : 0;
            }

            return both;
        }
    }

    public static CompareSides Find(Snapshot snapshot, CompareQuery query)
    {
        var common = query.History with { From = null, To = null };
        return query.Kind switch
        {
            CompareKind.Cohorts => OfCohorts(snapshot, common, query),
            CompareKind.Filters => OfFilters(snapshot, common, query),
            _ => OfSpans(snapshot, common, query),
        };
    }

    private static CompareSides OfSpans(Snapshot snapshot, HistoryQuery common, CompareQuery query)
    {
        var (earlier, later) = ComparedPeriods.Newest(HistoryView.OfOrders(snapshot, common).History);
        return new CompareSides(Side(query.A, earlier), Side(query.B, later), []);

        CompareGroup Side(CompareSide? asked, DateSpan? usual)
        {
            var own = asked?.Filter ?? new HistoryQuery();
            var side = new CompareSide { Filter = (own.From ?? own.To) is null ? own with { From = usual?.From, To = usual?.To } : own };
            return CompareGroup.OfSpan(side, HistoryView.OfOrders(snapshot, side.Filter.Within(common)));
        }
    }

    // Each side says itself what it is: what holds for both is written into both.
    private static CompareSides OfFilters(Snapshot snapshot, HistoryQuery common, CompareQuery query)
    {
        var (a, b) = query is { A: null, B: null } ? UsualSides(snapshot, common) : (FilterOf(query.A), FilterOf(query.B));
        return new CompareSides(Side(a), Side(b), []);

        HistoryQuery FilterOf(CompareSide? asked) => (asked?.Filter ?? new HistoryQuery()).Within(common);

        CompareGroup Side(HistoryQuery filter)
        {
            var view = HistoryView.OfCohorts(snapshot, filter);
            return CompareGroup.OfCustomers(new CompareSide { Filter = filter with { StoreId = null, Options = null } }, view, view.Selection, null);
        }
    }

    // The two largest channels; customers that were already chosen stand beside everybody.
    private static (HistoryQuery A, HistoryQuery B) UsualSides(Snapshot snapshot, HistoryQuery common)
    {
        var everybody = common.OrderFilterAlone;
        if (common != everybody)
        {
            return (common, everybody);
        }

        var channels = CohortGroups.Find(snapshot.History, CustomerSelection.Everybody, Grain.Month, CohortRows.Channel, 2)
            .Where(static channel => channel.Key.Length > 0).Select(static channel => channel.Key).ToArray();
        return (common with { Channel = channels.ElementAtOrDefault(0) }, common with { Channel = channels.ElementAtOrDefault(1) });
    }

    private static CompareSides OfCohorts(Snapshot snapshot, HistoryQuery common, CompareQuery query)
    {
        var view = HistoryView.OfCohorts(snapshot, common);
        var groups = CohortGroups.Find(view.History, view.Selection, view.LayoutOf(new CohortLayout { Grain = query.Grain, Rows = query.Rows, Basis = view.Options.Basis }), MostChoices);
        // A cohort whose period is not over yet grows, and its customers had no time to come back.
        string[] usual = query.Rows == CohortRows.FirstOrder
            ? [.. groups.Where(group => group.Period?.LastDay <= view.History.AsOf).TakeLast(2).Select(static group => group.Key)]
            : [.. groups.Take(2).Select(static group => group.Key)];
        CohortChoice[] choices = [.. groups.Select(group => Choice(snapshot, group))];
        return new CompareSides(Side(query.A, 0), Side(query.B, 1), choices);

        CompareGroup Side(CompareSide? asked, int place)
        {
            var key = asked?.Cohort ?? usual.ElementAtOrDefault(place);
            var side = new CompareSide { Cohort = key, Filter = asked?.Filter ?? new HistoryQuery() };
            var own = side.Filter == new HistoryQuery() ? view : HistoryView.OfCohorts(snapshot, side.Filter.Within(common));
            if (ReferenceEquals(own, view) && groups.FirstOrDefault(group => group.Key == key) is { } group)
            {
                return CompareGroup.OfCustomers(side, view, group.Customers, Choice(snapshot, group));
            }

            // Not among the largest or newest, or of fewer customers: looked up by its key.
            IReadOnlyList<int> members = key is null ? [] : CohortMembers.Find(own.History, own.Selection, own.LayoutOf(new CohortLayout { Grain = query.Grain, Rows = query.Rows }), key, null, CohortMeasure.Retention);
            var chosen = members.ToHashSet();
            var choice = key is null ? null : new CohortChoice(key, null, query.Rows == CohortRows.FirstOrder ? Period.FromKey(query.Grain, key) : null, members.Count)
            {
                Rows = query.Rows,
            };
            return CompareGroup.OfCustomers(side, own, CustomerSelection.Of(own.History, chosen.Contains).Counting(own.Selection.Orders), choice);
        }
    }

    private static CohortChoice Choice(Snapshot snapshot, CohortGroup group) =>
        new(group.Key, group.Rows == CohortRows.Store ? snapshot.NameOfStore(group.Key) : group.Label, group.Period, group.Size) { Rows = group.Rows, Band = group.Band };
}
