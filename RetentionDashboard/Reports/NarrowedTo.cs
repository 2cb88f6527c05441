using System.Runtime.InteropServices;

namespace RetentionDashboard.Reports;

/// <summary>The customers whom a list is narrowed to; equal where they are the same ones.</summary>
internal sealed class NarrowedTo : IEquatable<NarrowedTo>
{
    private readonly int _hash;

    /// <param name="ids">In any sequence; one may be there twice.</param>
    public NarrowedTo(List<int> ids)
    {
        if (!IsAscending(ids))
        {
            ids.Sort();
        }

        Ids = [.. ids.Where((id, place) => place == 0 || id != ids[place - 1])];
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes<int>(Ids));
        _hash = hash.ToHashCode();
    }

    /// <summary>Ascending.</summary>
    public int[] Ids { get; }

    public bool Equals(NarrowedTo? other) => other is not null && (ReferenceEquals(this, other) || (_hash == other._hash && Ids.AsSpan().SequenceEqual(other.Ids)));

    public override bool Equals(object? obj) => Equals(obj as NarrowedTo);

    public override int GetHashCode() => _hash;

    // Whom one store's text finds comes in sequence, unless somebody was merged.
    private static bool IsAscending(List<int> ids)
    {
        for (var place = 1; place < ids.Count; place++)
        {
            if (ids[place] < ids[place - 1])
            {
                return false;
            }
        }

        return true;
    }
}
