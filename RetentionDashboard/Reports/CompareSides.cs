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
            CompareKind.Cohorts => OfCohorts(snapshot, HistoryView.OfCohorts(snapshot, common), query),
            CompareKind.Filters => OfFilters(snapshot, query),
            _ => OfSpans(snapshot, common, query),
        };
    }

    private static CompareSides OfSpans(Snapshot snapshot, HistoryQuery common, CompareQuery query)
    {
        var (earlier, later) = ComparedPeriods.Newest(HistoryView.OfOrders(snapshot, common).History);
        return new CompareSides(Side(query.A, earlier), Side(query.B, later), []);

        CompareGroup Side(CompareSide? asked, DateSpan? usual)
        {
            var side = asked is { Filter: { From: not null } or { To: not null } } ? asked : new CompareSide { Filter = new HistoryQuery { From = usual?.From, To = usual?.To } };
            return CompareGroup.OfSpan(side, HistoryView.OfOrders(snapshot, common with { From = side.Filter.From, To = side.Filter.To }));
        }
    }

    private static CompareSides OfFilters(Snapshot snapshot, CompareQuery query)
    {
        var channels = CohortGroups.Find(snapshot.History, CustomerSelection.Everybody, Grain.Month, CohortRows.Channel, 2)
            .Where(static channel => channel.Key.Length > 0).Select(static channel => channel.Key).ToArray();
        return new CompareSides(Side(query.A, 0), Side(query.B, 1), []);

        CompareGroup Side(CompareSide? asked, int place)
        {
            var usual = new CompareSide { Filter = new HistoryQuery { Channel = query.A is null && query.B is null ? channels.ElementAtOrDefault(place) : null } };
            var side = asked ?? usual;
            var filter = side.Filter with { StoreId = query.History.StoreId, Options = query.History.Options };
            var view = HistoryView.OfCohorts(snapshot, filter);
            return CompareGroup.OfCustomers(side, view, view.Selection, null);
        }
    }

    private static CompareSides OfCohorts(Snapshot snapshot, HistoryView view, CompareQuery query)
    {
        var groups = CohortGroups.Find(view.History, view.Selection, new CohortLayout { Grain = query.Grain, Rows = query.Rows, Basis = view.Options.Basis }, MostChoices);
        // A cohort whose period is not over yet grows, and its customers had no time to come back.
        string[] usual = query.Rows == CohortRows.FirstOrder
            ? [.. groups.Where(group => group.Period?.LastDay <= view.History.AsOf).TakeLast(2).Select(static group => group.Key)]
            : [.. groups.Take(2).Select(static group => group.Key)];
        CohortChoice[] choices = [.. groups.Select(group => Choice(snapshot, group))];
        return new CompareSides(Side(query.A, 0), Side(query.B, 1), choices);

        CompareGroup Side(CompareSide? asked, int place)
        {
            var key = asked?.Cohort ?? usual.ElementAtOrDefault(place);
            var side = new CompareSide { Cohort = key };
            if (groups.FirstOrDefault(group => group.Key == key) is { } group)
            {
                return CompareGroup.OfCustomers(side, view, group.Customers, Choice(snapshot, group));
            }

            // Not among the largest or newest: looked up by its key.
            IReadOnlyList<int> members = key is null ? [] : CohortMembers.Find(view.History, view.Selection, query.Grain, query.Rows, key, null, CohortMeasure.Retention);
            var chosen = members.ToHashSet();
            var choice = key is null ? null : new CohortChoice(key, null, query.Rows == CohortRows.FirstOrder ? Period.FromKey(query.Grain, key) : null, members.Count)
            {
                Rows = query.Rows,
            };
            return CompareGroup.OfCustomers(side, view, CustomerSelection.Of(view.History, chosen.Contains).Counting(view.Selection.Orders), choice);
        }
    }

    private static CohortChoice Choice(Snapshot snapshot, CohortGroup group) =>
        new(group.Key, group.Rows == CohortRows.Store ? snapshot.NameOfStore(group.Key) : group.Label, group.Period, group.Size) { Rows = group.Rows, Band = group.Band };
}
