using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Who stands behind a number: the list is as long as the number says.</summary>
internal static class CustomerGroups
{
    /// <summary>True where a model tells who is in it.</summary>
    public static bool IsOfAModel(this CustomerGroup group) => group is CustomerGroup.WinBack or CustomerGroup.LikelyGone or CustomerGroup.InDoubt;

    public static IReadOnlyList<int> Find(HistoryView view, CustomersQuery query) => query.Group switch
    {
        CustomerGroup.Cohort => CohortMembers.Find(
            view.History,
            view.Selection,
            view.LayoutOf(new CohortLayout { Grain = query.Grain, Rows = query.Rows, Columns = query.Columns, Basis = view.Options.Basis }),
            query.Cohort,
            query.Index,
            query.Measure),
        CustomerGroup.Ordered => InSpan(view, (_, start, end) => end > start),
        CustomerGroup.Repeat => InSpan(view, Repeats(view)),
        CustomerGroup.New => InSpan(view, (customer, start, end) => end > start && !(view.History.DaysOf(customer)[0] < view.Span?.From.DayNumber)),
        CustomerGroup.WinBack => view.OutlooksBy(query.Model) is { } outlooks ? view.Those(outlooks.CanBeWonBack) : [],
        CustomerGroup.InDoubt => view.OutlooksBy(query.Model) is { } outlooks ? view.Those(outlooks.IsInDoubt) : [],
        CustomerGroup.LikelyGone => view.OutlooksBy(query.Model) is { } outlooks ? view.Those(outlooks.IsLikelyGone) : [],
        >= CustomerGroup.FirstTime => BehindNumbers.Find(view, query),
        _ => InRetention(view, query.Group),
    };

    private static Func<int, int, int, bool> Repeats(HistoryView view) => view.Options.OrdersOfOneDayAreOne
        ? (customer, start, end) => end > start && view.History.DaysOf(customer)[end - 1] > view.History.DaysOf(customer)[start]
        : (_, start, end) => end - start > 1;

    private static List<int> InSpan(HistoryView view, Func<int, int, int, bool> belongs) => view.Those(customer =>
    {
        var (start, end) = view.Selection.OrdersIn(view.History.DaysOf(customer), view.Span);
        return belongs(customer, start, end);
    });

    private static List<int> InRetention(HistoryView view, CustomerGroup group) => view.RetentionSpan is not { } span
        ? []
        : view.Those(customer => Belongs(RetentionCounts.StateOf(view.History.DaysOf(customer), view.Selection, span, view.Options.ActivityWindowDays), group));

    private static bool Belongs(ActivityState state, CustomerGroup group)
    {
        var start = state.HasFlag(ActivityState.Start);
        var end = state.HasFlag(ActivityState.End);
        return group switch
        {
            CustomerGroup.Start => start,
            CustomerGroup.End => end,
            CustomerGroup.NewInEnd => end && state.HasFlag(ActivityState.New),
            CustomerGroup.Reactivated => state == ActivityState.End,
            CustomerGroup.Retained => start && end,
            CustomerGroup.Churned => start && !end,
            _ => false,
        };
    }
}
