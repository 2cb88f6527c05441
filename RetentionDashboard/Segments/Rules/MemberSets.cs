using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments.Rules;

/// <summary>Sets of customers as one true or false each, joined many at a time.</summary>
internal static class MemberSets
{
    /// <summary>Customers by the figures' day that a condition holds for.</summary>
    public static bool[] Where(CustomerFigures figures, Predicate<int> holds)
    {
        var members = new bool[figures.History.CustomerCount];
        // Each shard writes to places of its own.
        CustomerPass.Run(figures.History, (from, to) => Fill(figures, holds, members, from, to));
        return members;
    }

    /// <summary>Leaves in <paramref name="members"/> who is in both.</summary>
    public static void Intersect(bool[] members, bool[] others) => Join(members, others, static (left, right) => left & right, static (left, right) => left & right);

    /// <summary>Adds to <paramref name="members"/> who is in the other.</summary>
    public static void Unite(bool[] members, bool[] others) => Join(members, others, static (left, right) => left | right, static (left, right) => left | right);

    /// <summary>Takes out of <paramref name="members"/> who is in the other.</summary>
    public static void Except(bool[] members, bool[] others) => Join(members, others, static (left, right) => Vector.AndNot(left, right), static (left, right) => left & ~right);

    private static void Join(bool[] members, bool[] others, Func<Vector<byte>, Vector<byte>, Vector<byte>> many, Func<int, int, int> one)
    {
        var left = MemoryMarshal.AsBytes(members.AsSpan());
        var right = MemoryMarshal.AsBytes(others.AsSpan());
        var i = 0;
        for (; i <= left.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            many(new Vector<byte>(left[i..]), new Vector<byte>(right[i..])).CopyTo(left[i..]);
        }

        for (; i < left.Length; i++)
        {
            left[i] = (byte)one(left[i], right[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Filled Fill(CustomerFigures figures, Predicate<int> holds, bool[] members, int from, int to)
    {
        for (var customer = from; customer < to; customer++)
        {
            members[customer] = figures.IsCustomer(customer) && holds(customer);
        }

        return default;
    }

    private readonly struct Filled : IAggregate<Filled>
    {
        public void Add(Filled other)
        {
        }
    }
}
