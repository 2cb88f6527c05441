using System.Numerics;
using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>
/// Values at some ranks of numbers, without sorting them: they are counted in buckets of equal width, and only a bucket in which a wanted rank lies is looked at
/// again. Few passes over shrinking parts, whatever the numbers are.
/// </summary>
internal static class OrderStatistics
{
    // As many counts as the nearest cache holds.
    private const int BucketBits = 12;
    private const int FewEnoughToSort = 512;

    /// <summary>The values that would stand at <paramref name="ranks"/> if the numbers were sorted.</summary>
    /// <param name="values">In any sequence; they stay as they are.</param>
    /// <param name="ranks">Places from 0, ascending; one may be named twice.</param>
    public static long[] At<T>(ReadOnlySpan<T> values, params ReadOnlySpan<int> ranks)
        where T : struct, IBinaryInteger<T>
    {
        var found = new long[ranks.Length];
        Find(values, ranks, 0, found);
        return found;
    }

    /// <param name="before">How many of all the numbers are smaller than these.</param>
    private static void Find<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> ranks, int before, Span<long> found)
        where T : struct, IBinaryInteger<T>
    {
        if (values.Length <= FewEnoughToSort)
        {
            var sorted = values.ToArray();
            Array.Sort(sorted);
            for (var i = 0; i < ranks.Length; i++)
            {
                found[i] = long.CreateTruncating(sorted[ranks[i] - before]);
            }

            return;
        }

        var (least, most) = Bounds(values);
        var shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)(most - least)) - BucketBits);
        var counts = Count(values, least, shift);
        var (bucket, below) = (0, before);
        for (var i = 0; i < ranks.Length;)
        {
            for (; below + counts[bucket] <= ranks[i]; bucket++)
            {
                below += counts[bucket];
            }

            var end = i + 1;
            while (end < ranks.Length && ranks[end] < below + counts[bucket])
            {
                end++;
            }

            if (shift == 0)
            {
                found[i..end].Fill(least + bucket);
            }
            else
            {
                Find<T>(Take(values, least, shift, bucket, counts[bucket]), ranks[i..end], below, found[i..end]);
            }

            i = end;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (long Least, long Most) Bounds<T>(ReadOnlySpan<T> values)
        where T : struct, IBinaryInteger<T>
    {
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            least = T.Min(least, value);
            most = T.Max(most, value);
        }

        return (long.CreateTruncating(least), long.CreateTruncating(most));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Count<T>(ReadOnlySpan<T> values, long least, int shift)
        where T : struct, IBinaryInteger<T>
    {
        var counts = new int[1 << BucketBits];
        foreach (var value in values)
        {
            counts[BucketOf(value, least, shift)]++;
        }

        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T[] Take<T>(ReadOnlySpan<T> values, long least, int shift, int bucket, int count)
        where T : struct, IBinaryInteger<T>
    {
        var taken = new T[count];
        var next = 0;
        foreach (var value in values)
        {
            if (BucketOf(value, least, shift) == bucket)
            {
                taken[next++] = value;
            }
        }

        return taken;
    }

    // The distance of the least from the most may need all 64 bits.
    private static int BucketOf<T>(T value, long least, int shift)
        where T : struct, IBinaryInteger<T> => (int)((ulong)(long.CreateTruncating(value) - least) >> shift);
}
