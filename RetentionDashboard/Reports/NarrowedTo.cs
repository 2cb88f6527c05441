using System.Runtime.InteropServices;

namespace RetentionDashboard.Reports;

/// <summary>The customers whom a list is narrowed to; equal where they are the same ones.</summary>
internal sealed class NarrowedTo : IEquatable<NarrowedTo>
{
    private readonly int _hash;

    /// <param name="ids">In any sequence; one may be there twice.</param>
    public NarrowedTo(List<int> ids)
    {
        ids.Sort();
        Ids = [.. ids.Distinct()];
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes<int>(Ids));
        _hash = hash.ToHashCode();
    }

    /// <summary>Ascending.</summary>
    public int[] Ids { get; }

    public bool Equals(NarrowedTo? other) => other is not null && (ReferenceEquals(this, other) || (_hash == other._hash && Ids.AsSpan().SequenceEqual(other.Ids)));

    public override bool Equals(object? obj) => Equals(obj as NarrowedTo);

    public override int GetHashCode() => _hash;
}
