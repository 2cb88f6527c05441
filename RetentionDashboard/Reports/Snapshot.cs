using System.Collections.Concurrent;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>One state of one store: its settings, its orders, and the reports already computed from them.</summary>
internal sealed class Snapshot(StoreInfo store, SnapshotStamp stamp, OrderHistory history)
{
    private const int MostResults = 64;

    private readonly ConcurrentDictionary<(Type Result, object Query), Lazy<object>> _results = new();

    public StoreInfo Store { get; } = store;

    public SnapshotStamp Stamp { get; } = stamp;

    /// <summary>The same orders under new settings.</summary>
    public Snapshot With(StoreInfo store) => new(store, Stamp, history);

    /// <summary>The history up to the as-of date.</summary>
    public OrderHistory HistoryUpTo(DateOnly? asOf) =>
        asOf is { } day && day != history.AsOf ? Get(day, () => history.UpTo(day)) : history;

    /// <summary>What was computed for this query before, else what <paramref name="compute"/> gives.</summary>
    public T Get<T>(object query, Func<T> compute)
        where T : class
    {
        if (_results.Count >= MostResults)
        {
            _results.Clear();
        }

        // Any other mode would keep a failure and answer with it for as long as the snapshot lives.
        return (T)_results.GetOrAdd((typeof(T), query), static (_, make) => new Lazy<object>(() => make(), LazyThreadSafetyMode.PublicationOnly), compute).Value;
    }
}
