namespace RetentionDashboard.Import.Orders;

/// <summary>Millions of 64-bit hashes in eight bytes each, with room to spare.</summary>
internal sealed class NumberSet
{
    private const int WorthCollecting = 1 << 21;
    private ulong[] _slots = new ulong[4096];
    private int _count;

    public bool Contains(long hash)
    {
        var value = Value(hash);
        var mask = _slots.Length - 1;
        for (var slot = (int)value & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == value)
            {
                return true;
            }
        }

        return false;
    }

    public void Add(long hash)
    {
        Put(_slots, Value(hash));
        _count++;
        if (_count * 4L > _slots.Length * 3L)
        {
            var grown = new ulong[_slots.Length * 2];
            foreach (var value in _slots)
            {
                if (value != 0)
                {
                    Put(grown, value);
                }
            }

            _slots = grown;
            if (grown.Length >= WorthCollecting)
            {
                // The half that was left behind is tens of megabytes, and nothing else here makes enough garbage for a collection.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
            }
        }
    }

    /// <summary>0 marks a free slot.</summary>
    private static ulong Value(long hash) => hash == 0 ? 1 : (ulong)hash;

    private static void Put(ulong[] slots, ulong value)
    {
        var mask = slots.Length - 1;
        var slot = (int)value & mask;
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = value;
    }
}
