namespace RetentionDashboard.Import.Orders;

/// <summary>A list of millions of values that grows without copying: a doubling array would need the memory of both.</summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int Shift = 14;
    private const int Mask = (1 << Shift) - 1;
    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Shift][index & Mask];

    public void Add(T value)
    {
        if (Count >> Shift == _chunks.Count)
        {
            _chunks.Add(new T[1 << Shift]);
        }

        _chunks[Count >> Shift][Count & Mask] = value;
        Count++;
    }
}
