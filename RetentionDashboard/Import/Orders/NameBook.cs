namespace RetentionDashboard.Import.Orders;

/// <summary>
/// The customers or the products of a file: a number for each key, and of each fact the newest that some row told. It is all that stays in memory of a file, so it
/// is packed: a customer takes about a hundred bytes.
/// </summary>
/// <param name="facts">How many texts are kept of each.</param>
internal sealed class NameBook(int facts)
{
    /// <summary>Older than any other.</summary>
    public const long UnknownMoment = long.MinValue;

    /// <summary>A fact that only repeats its key, as the e-mail of somebody known by their e-mail.</summary>
    private const uint InKey = uint.MaxValue;

    private readonly TextArena _texts = new();
    private readonly ChunkedList<long> _hashes = new();
    private readonly ChunkedList<uint> _keys = new();
    private readonly ChunkedList<byte> _flags = new();
    private readonly ChunkedList<uint> _facts = new();
    private readonly ChunkedList<int> _moments = new();
    private readonly Dictionary<long, long> _farMoments = [];
    private long? _middle;
    private int[] _slots = new int[1024];

    public int Count => _keys.Count;

    public int NumberOf(ReadOnlySpan<byte> key, long hash, out bool isNew)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var known = _slots[slot] - 1;
            if (_hashes[known] == hash && Key(known).SequenceEqual(key))
            {
                isNew = false;
                return known;
            }
        }

        isNew = true;
        return Add(key, hash, slot);
    }

    public ReadOnlySpan<byte> Key(int number) => _texts[_keys[number]];

    /// <summary>The same hash as that of the key as a string.</summary>
    public long HashOf(int number) => _hashes[number];

    /// <summary>A byte that the owner may use.</summary>
    public ref byte Flags(int number) => ref _flags[number];

    public void Learn(int number, int fact, ReadOnlySpan<byte> text, long at)
    {
        if (text.IsEmpty)
        {
            return;
        }

        ref var place = ref _facts[(number * facts) + fact];
        if (place != 0)
        {
            var known = Fact(number, fact, out var knownAt);
            if (at < knownAt)
            {
                return;
            }

            var order = text.SequenceCompareTo(known);
            if (order == 0 || (at == knownAt && order > 0))
            {
                SetMoment(number, fact, at);
                return;
            }
        }

        var key = Key(number);
        place = key.Length > text.Length && key[^(text.Length + 1)] == ':' && key.EndsWith(text) && key.IndexOf((byte)':') == key.Length - text.Length - 1 ? InKey : _texts.Add(text);
        SetMoment(number, fact, at);
    }

    /// <summary>Empty where nothing was told.</summary>
    /// <param name="at">Seconds since 0001-01-01 of the order that told it.</param>
    public ReadOnlySpan<byte> Fact(int number, int fact, out long at)
    {
        at = 0;
        var index = (number * facts) + fact;
        var place = _facts[index];
        if (place == 0)
        {
            return [];
        }

        var moment = _moments[index];
        at = moment == int.MinValue ? UnknownMoment : moment == int.MaxValue ? _farMoments[index] : _middle!.Value + moment;
        return place == InKey ? Key(number)[(Key(number).IndexOf((byte)':') + 1)..] : _texts[place];
    }

    public NewestText Fact(int number, int fact) =>
        Fact(number, fact, out var at) is { IsEmpty: false } text ? new NewestText(System.Text.Encoding.UTF8.GetString(text), at) : default;

    private void SetMoment(int number, int fact, long at)
    {
        var index = (number * facts) + fact;
        if (at == UnknownMoment)
        {
            _moments[index] = int.MinValue;
            return;
        }

        // Decades around the first moment of the file fit into four bytes.
        _middle ??= at;
        var fromMiddle = at - _middle.Value;
        if (fromMiddle is > int.MinValue and < int.MaxValue)
        {
            _moments[index] = (int)fromMiddle;
        }
        else
        {
            _moments[index] = int.MaxValue;
            _farMoments[index] = at;
        }
    }

    private int Add(ReadOnlySpan<byte> key, long hash, int slot)
    {
        var number = Count;
        _keys.Add(_texts.Add(key));
        _hashes.Add(hash);
        _flags.Add(0);
        for (var fact = 0; fact < facts; fact++)
        {
            _facts.Add(0);
            _moments.Add(0);
        }

        _slots[slot] = number + 1;
        if (Count * 4L > _slots.Length * 3L)
        {
            Grow();
        }

        return number;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)_hashes[number] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }
}
