using System.Runtime.InteropServices;

namespace RetentionDashboard.Metrics;

/// <summary>How often each ordered pair of items was seen: a square where it is small enough, else only the pairs that were.</summary>
internal sealed class PairCounts
{
    private const int LargestSquare = 4000;

    private readonly int _items;
    private readonly int[]? _square;
    private readonly Dictionary<long, int> _sparse = [];

    public PairCounts(int items)
    {
        _items = items;
        _square = items <= LargestSquare ? new int[items * items] : null;
    }

    public int this[int one, int other] =>
        _square is not null ? _square[(one * _items) + other] : _sparse.GetValueOrDefault(((long)one * _items) + other);

    public void Add(int one, int other)
    {
        if (_square is not null)
        {
            _square[(one * _items) + other]++;
        }
        else
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_sparse, ((long)one * _items) + other, out _)++;
        }
    }

    /// <summary>Counts one item with each of several others.</summary>
    public void Add(int one, ReadOnlySpan<int> others)
    {
        if (_square is null)
        {
            foreach (var other in others)
            {
                Add(one, other);
            }

            return;
        }

        var row = _square.AsSpan(one * _items, _items);
        foreach (var other in others)
        {
            row[other]++;
        }
    }

    /// <summary>Pairs that were seen at least so often.</summary>
    /// <param name="least">At least 1.</param>
    public IEnumerable<(int One, int Other, int Count)> AtLeast(int least)
    {
        if (_square is null)
        {
            foreach (var (pair, count) in _sparse)
            {
                if (count >= least)
                {
                    yield return ((int)(pair / _items), (int)(pair % _items), count);
                }
            }

            yield break;
        }

        for (var pair = 0; pair < _square.Length; pair++)
        {
            if (_square[pair] >= least)
            {
                yield return (pair / _items, pair % _items, _square[pair]);
            }
        }
    }
}
