using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>What the groups of a property did in two spans: customers, orders and money of each, in one pass over all customers. A customer can stand in several groups.</summary>
public sealed class GroupMovements : IAggregate<GroupMovements>
{
    private readonly SpanMovement[] _earlier;
    private readonly SpanMovement[] _later;

    private GroupMovements(int groups)
    {
        _earlier = new SpanMovement[groups];
        _later = new SpanMovement[groups];
    }

    /// <summary>What each group did in the earlier span.</summary>
    public IReadOnlyList<SpanMovement> Earlier => _earlier;

    /// <summary>What each group did in the later span.</summary>
    public IReadOnlyList<SpanMovement> Later => _later;

    /// <summary>Counts the selected customers.</summary>
    /// <param name="window">Activity window in days.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="groupsOf">Adds the groups of a customer in a span to a list, each once. Called from several threads.</param>
    public static GroupMovements Count(
        OrderHistory history, CustomerSelection selection, DateSpan earlier, DateSpan later, int window, RevenueBasis basis, int groups, Action<int, DateSpan, List<int>> groupsOf) =>
        CustomerPass.Run(history, (from, to) =>
        {
            var shard = new GroupMovements(groups);
            shard.AddCustomers(history, selection, from, to, earlier, later, window, basis, groupsOf);
            return shard;
        });

    /// <inheritdoc/>
    public void Add(GroupMovements other)
    {
        for (var group = 0; group < _earlier.Length; group++)
        {
            _earlier[group].Add(other._earlier[group]);
            _later[group].Add(other._later[group]);
        }
    }

    // Compiled for good at the first call, because it is often the only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCustomers(
        OrderHistory history, CustomerSelection selection, int from, int to, DateSpan earlier, DateSpan later, int window, RevenueBasis basis, Action<int, DateSpan, List<int>> groupsOf)
    {
        var own = new List<int>();
        var first = Math.Min(earlier.From.DayNumber, later.From.DayNumber) - window;
        for (var customer = from; customer < to; customer++)
        {
            // Most customers have been silent since before the first window.
            if (selection.Contains(customer) && (history.DaysOf(customer)[^1] >= first || history.HasRefunds(customer)))
            {
                Add(_earlier, history, selection, customer, earlier, window, basis, own, groupsOf);
                Add(_later, history, selection, customer, later, window, basis, own, groupsOf);
            }
        }
    }

    private static void Add(
        SpanMovement[] groups, OrderHistory history, CustomerSelection selection, int customer, DateSpan span, int window, RevenueBasis basis, List<int> own, Action<int, DateSpan, List<int>> groupsOf)
    {
        var movement = SpanMovement.Of(history, selection, customer, span, window, basis);
        if (movement == default)
        {
            return;
        }

        own.Clear();
        groupsOf(customer, span, own);
        foreach (var group in own)
        {
            groups[group].Add(movement);
        }
    }
}
