using System.Collections.Concurrent;

namespace RetentionDashboard.Metrics;

/// <summary>
/// Cohorts × indices of a selection of customers. What a measure reads is counted when it is first asked for and kept, so that measures and forms that read the same
/// count nothing again.
/// </summary>
public sealed class CohortCube
{
    private readonly OrderHistory _history;
    private readonly CustomerSelection _selection;
    private readonly ConcurrentDictionary<(CohortContent Content, bool Starts), Lazy<CohortCounts>> _counts = new();
    private readonly CohortAxis? _axis;

    private CohortCube(OrderHistory history, CustomerSelection selection, CohortLayout layout)
    {
        (_history, _selection, Layout) = (history, selection, layout);
        if (history is { CustomerCount: > 0, FirstDay: { } firstDay, AsOf: { } asOf })
        {
            _axis = new CohortAxis(layout, firstDay, asOf);
            Keys = CohortKeys.Of(history, layout);
        }
    }

    /// <summary>What makes rows and columns.</summary>
    public CohortLayout Layout { get; }

    /// <summary>The day up to which data is complete; null for an empty history.</summary>
    public DateOnly? AsOf => _history.AsOf;

    internal CohortKeys? Keys { get; }

    /// <summary>The selected customers in the calendar periods since their first order's.</summary>
    public static CohortCube Count(OrderHistory history, CustomerSelection selection, Grain grain, CohortRows rows) =>
        Count(history, selection, new CohortLayout { Grain = grain, Rows = rows });

    /// <summary>The selected customers, and the orders that count.</summary>
    public static CohortCube Count(OrderHistory history, CustomerSelection selection, CohortLayout layout) => new(history, selection, layout);

    /// <summary>Null for an empty history.</summary>
    internal CohortCounts? Read(CohortReading reading)
    {
        var content = (reading.Measure.Content(reading.Basis), reading.Form == CohortForm.OfFirst);
        return _axis is null || Keys is null ? null : _counts.GetOrAdd(
            content,
            static (content, cube) => new Lazy<CohortCounts>(
                () => CohortCounts.Count(cube._history, cube._selection, cube.Keys!, cube._axis!, content.Content, content.Starts),
                LazyThreadSafetyMode.PublicationOnly),
            this).Value;
    }
}
