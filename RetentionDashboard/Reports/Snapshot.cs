using System.Collections.Concurrent;
using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>One state of one store, or of all real stores together: its settings, its orders, and the reports already computed from them.</summary>
internal sealed class Snapshot(StoreInfo store, SnapshotStamp stamp, OrderHistory history, IReadOnlyList<SnapshotPart>? parts = null)
{
    private const int MostResults = 64;

    private readonly ConcurrentDictionary<(Type Result, object Query), Answer> _results = new();
    private long _asked;

    public StoreInfo Store { get; } = store;

    public SnapshotStamp Stamp { get; } = stamp;

    public OrderHistory History => history;

    /// <summary>The stores that are added up; a single store is its own only part.</summary>
    public IReadOnlyList<SnapshotPart> Parts => parts ?? [new SnapshotPart(this, 1)];

    /// <summary>The name of one of its stores by the store's number; null where it is none of them.</summary>
    public string? NameOfStore(string number) => Parts.FirstOrDefault(part => part.Snapshot.Store.Id.ToString(CultureInfo.InvariantCulture) == number)?.Snapshot.Store.Name;

    /// <summary>The same orders under new settings.</summary>
    public Snapshot With(StoreInfo store, IReadOnlyList<SnapshotPart>? parts = null) => new(store, Stamp, history, parts);

    /// <summary>The history up to the as-of date.</summary>
    public OrderHistory HistoryUpTo(DateOnly? asOf) =>
        asOf is { } day && day != history.AsOf ? Get(day, () => history.UpTo(day)) : history;

    /// <summary>What was computed for this query before, else what <paramref name="compute"/> gives.</summary>
    public T Get<T>(object query, Func<T> compute)
        where T : class
    {
        var answer = _results.GetOrAdd((typeof(T), query), static (_, make) => new Answer(() => make()), compute);
        answer.Asked = Interlocked.Increment(ref _asked);
        if (_results.Count > MostResults)
        {
            ForgetOldest();
        }

        return (T)answer.Value;
    }

    // What many pages are made of is asked for all the time, and stays.
    private void ForgetOldest()
    {
        foreach (var (key, _) in _results.OrderBy(static known => known.Value.Asked).Take(MostResults / 4).ToList())
        {
            _results.TryRemove(key, out _);
        }
    }

    // Any other mode would keep a failure and answer with it for as long as the snapshot lives.
    private sealed class Answer(Func<object> make) : Lazy<object>(make, LazyThreadSafetyMode.PublicationOnly)
    {
        public long Asked { get; set; }
    }
}
