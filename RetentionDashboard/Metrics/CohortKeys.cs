using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>
/// Which cohorts each customer is in, by a property of the first order: worked out once for a history. Number 0 is "no value" for properties that a first order
/// may lack.
/// </summary>
internal sealed class CohortKeys
{
    private static readonly ConditionalWeakTable<OrderHistory, ConcurrentDictionary<(CohortRows, Grain, RevenueBasis), CohortKeys>> Known = [];

    private readonly OrderHistory _history;
    private readonly CohortRows _rows;
    private readonly OrderValueBands? _bands;
    private readonly Period[] _periods = [];
    private readonly CohortGrouping? _grouping;

    /// <summary>Cohorts that were made elsewhere.</summary>
    internal CohortKeys(OrderHistory history, CohortRows rows, CohortGrouping grouping, int[]? offsets, int[] keys)
    {
        (_history, _rows, _grouping, Names, Offsets, Keys) = (history, rows, grouping, grouping.Names, offsets, keys);
        Earliest = EarliestOf();
    }

    private CohortKeys(OrderHistory history, CohortRows rows, Grain grain, RevenueBasis basis)
    {
        (_history, _rows) = (history, rows);
        switch (rows)
        {
            case CohortRows.FirstOrder:
                (_periods, OfDay) = CohortPeriods.Of(history, grain);
                Names = Array.ConvertAll(_periods, static period => period.Key);
                break;
            case CohortRows.Product or CohortRows.Category:
                Names = rows == CohortRows.Product ? ["", .. history.Products.Catalogue.Select(static product => product.Key)] : ["", .. history.Products.Categories];
                (Offsets, Keys) = ManyOf(history, rows == CohortRows.Category);
                break;
            case CohortRows.OrderValueBand:
                _bands = new OrderValueBands(history, basis);
                Names = [.. Enumerable.Range(1, OrderValueBands.Count).Select(static number => number.ToString(CultureInfo.InvariantCulture))];
                Keys = _bands.Of;
                break;
            case CohortRows.Store:
                Names = ["", .. history.Stores.Ids.Select(static number => number.ToString(CultureInfo.InvariantCulture))];
                Keys = OneOf(history, customer => history.Stores.CodeOf(customer));
                break;
            case var _ when CohortGrouping.IsNeededBy(rows):
                throw new ArgumentException("Rows of segments need to be told who is in which.", nameof(rows));
            default:
                var property = PropertyOf(history, rows);
                Names = ["", .. property.Values];
                Keys = OneOf(history, customer => property.CodeAt(history.FirstOrderOf(customer)));
                break;
        }

        Earliest = EarliestOf();
    }

    /// <summary>What makes a cohort.</summary>
    public CohortRows Rows => _rows;

    /// <summary>Key of each cohort.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Day of the earliest first order of each cohort; <see cref="int.MaxValue"/> where it has none.</summary>
    public int[] Earliest { get; }

    /// <summary>The cohort by the day of the first order, counted from the history's first day; null for cohorts by another property.</summary>
    public int[]? OfDay { get; }

    /// <summary>Where each customer's cohorts begin in <see cref="Keys"/>; null where each customer is in exactly one.</summary>
    public int[]? Offsets { get; }

    /// <summary>The cohorts of each customer; empty for cohorts by the first order's period.</summary>
    public int[] Keys { get; } = [];

    public static CohortKeys Of(OrderHistory history, CohortLayout layout)
    {
        if (layout.Grouping is { } grouping)
        {
            return grouping.Keys;
        }

        var key = (layout.Rows, layout.Rows == CohortRows.FirstOrder ? layout.Grain : default, layout.Rows == CohortRows.OrderValueBand ? layout.Basis : default);
        return Known.GetOrCreateValue(history).GetOrAdd(key, static (key, history) => new CohortKeys(history, key.Item1, key.Item2, key.Item3), history);
    }

    /// <summary>The period of the first order; null for cohorts by another property.</summary>
    public Period? PeriodOf(int key) => _rows == CohortRows.FirstOrder ? _periods[key] : null;

    /// <summary>What people read; null where it is the name itself.</summary>
    public string? LabelOf(int key) => _rows == CohortRows.Product && key > 0 ? _history.Products.Catalogue[key - 1].Name : _grouping?.Labels[key];

    /// <summary>Bounds of a band of values; null for cohorts by another property.</summary>
    public (decimal Lowest, decimal Highest)? BandOf(int key) => _bands?.BoundsOf(key);

    /// <summary>The cohort with that key; -1 where there is none.</summary>
    public int IndexOf(string name)
    {
        for (var key = 0; key < Names.Count; key++)
        {
            if (Names[key] == name)
            {
                return key;
            }
        }

        return -1;
    }

    /// <summary>The cohorts of a customer, each once, at least one.</summary>
    public ReadOnlySpan<int> Of(int customer) =>
        OfDay is not null ? OfDay.AsSpan(_history.FirstDayOf(customer) - _history.FirstDay!.Value.DayNumber, 1)
        : Offsets is not null ? Keys.AsSpan(Offsets[customer]..Offsets[customer + 1])
        : Keys.AsSpan(customer, 1);

    private int[] EarliestOf()
    {
        var earliest = new int[Names.Count];
        Array.Fill(earliest, int.MaxValue);
        for (var customer = 0; customer < _history.CustomerCount; customer++)
        {
            var day = _history.FirstDayOf(customer);
            foreach (var key in Of(customer))
            {
                earliest[key] = Math.Min(earliest[key], day);
            }
        }

        return earliest;
    }

    private static Dimension PropertyOf(OrderHistory history, CohortRows rows) => rows switch
    {
        CohortRows.Channel => history.Channels,
        CohortRows.Country => history.Countries,
        CohortRows.Region => history.Regions,
        _ => history.DiscountCodes,
    };

    private static int[] OneOf(OrderHistory history, Func<int, int> code)
    {
        var keys = new int[history.CustomerCount];
        for (var customer = 0; customer < keys.Length; customer++)
        {
            keys[customer] = code(customer) + 1;
        }

        return keys;
    }

    private static (int[] Offsets, int[] Keys) ManyOf(OrderHistory history, bool categories)
    {
        var offsets = new int[history.CustomerCount + 1];
        var keys = new List<int>(history.CustomerCount);
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            var first = keys.Count;
            foreach (var product in history.Products.Of(customer))
            {
                var key = (categories ? history.Products.CategoryOf(product) : product) + 1;
                if (key > 0 && !(categories && keys.IndexOf(key, first) >= 0))
                {
                    keys.Add(key);
                }
            }

            if (keys.Count == first)
            {
                keys.Add(0);
            }

            offsets[customer + 1] = keys.Count;
        }

        return (offsets, [.. keys]);
    }
}
