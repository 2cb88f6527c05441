namespace RetentionDashboard.Metrics;

/// <summary>Finds the place of an id in a list. Ids of a database are nearly dense, so that a table answers at once; others are hashed.</summary>
internal sealed class IdPlaces
{
    private const long LargestTablePerId = 16;
    private readonly int[] _table = [];
    private readonly int _least;
    private readonly Dictionary<int, int>? _places;

    /// <param name="ids">Each once.</param>
    public IdPlaces(ReadOnlySpan<int> ids)
    {
        var (least, most) = Bounds(ids);
        if (!IsDense(least, most, ids.Length))
        {
            _places = new Dictionary<int, int>(ids.Length);
            for (var place = 0; place < ids.Length; place++)
            {
                _places.Add(ids[place], place);
            }

            return;
        }

        _least = least;
        _table = ids.IsEmpty ? [] : new int[most - least + 1];
        Array.Fill(_table, -1);
        for (var place = 0; place < ids.Length; place++)
        {
            _table[ids[place] - least] = place;
        }
    }

    /// <summary>-1 where the list does not have the id.</summary>
    public int this[int id]
    {
        get
        {
            if (_places is not null)
            {
                return _places.GetValueOrDefault(id, -1);
            }

            var place = (long)id - _least;
            return place >= 0 && place < _table.Length ? _table[place] : -1;
        }
    }

    /// <summary>The ids without repetition, ascending.</summary>
    public static int[] Distinct(int[] ids)
    {
        var (least, most) = Bounds(ids);
        if (!IsDense(least, most, ids.Length))
        {
            return [.. ids.Distinct().Order()];
        }

        var found = new bool[ids.Length == 0 ? 0 : most - least + 1];
        foreach (var id in ids)
        {
            found[id - least] = true;
        }

        var distinct = new int[found.AsSpan().Count(true)];
        var next = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i])
            {
                distinct[next++] = i + least;
            }
        }

        return distinct;
    }

    private static (int Least, int Most) Bounds(ReadOnlySpan<int> ids)
    {
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (var id in ids)
        {
            least = Math.Min(least, id);
            most = Math.Max(most, id);
        }

        return (least, most);
    }

    private static bool IsDense(int least, int most, int count) => (long)most - least < count * LargestTablePerId || count == 0;
}
