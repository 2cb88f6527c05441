using System.Numerics;
using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>
/// The sequence that numbers would be sorted in, equal ones as they stand: counted digit by digit from the least significant one (LSD radix sort), which for
/// millions takes a fraction of the time of comparing them.
/// </summary>
internal static class KeyOrder
{
    // As many counts as the nearest cache holds.
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int WordBits = 64;

    /// <summary>Places of the keys, that of the smallest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Of(long[] keys)
    {
        var places = new int[keys.Length];
        if (keys.Length == 0)
        {
            return places;
        }

        // A number and its place share one word: only what of the number finds room is counted. The distance of the least from the most may need all of it.
        var (least, most) = (keys.Min(), keys.Max());
        var placeBits = BitsOf((ulong)keys.Length);
        var distanceBits = BitsOf((ulong)(most - least));
        var cut = Math.Max(0, distanceBits + placeBits - WordBits);
        var words = new ulong[keys.Length];
        for (var place = 0; place < words.Length; place++)
        {
            words[place] = ((ulong)(keys[place] - least) >> cut << placeBits) | (uint)place;
        }

        words = Sorted(words, placeBits, placeBits + distanceBits - cut);
        for (var place = 0; place < words.Length; place++)
        {
            places[place] = (int)(words[place] & ((1UL << placeBits) - 1));
        }

        if (cut > 0)
        {
            SortAlike(keys, places, words, placeBits);
        }

        return places;
    }

    private static int BitsOf(ulong number) => WordBits - BitOperations.LeadingZeroCount(number);

    /// <param name="from">The lowest bit that counts.</param>
    /// <param name="to">The bit after the highest one.</param>
    private static ulong[] Sorted(ulong[] words, int from, int to)
    {
        var moved = new ulong[words.Length];
        for (var shift = from; shift < to; shift += DigitBits)
        {
            if (Move(words, moved, shift))
            {
                (words, moved) = (moved, words);
            }
        }

        return words;
    }

    /// <summary>False where all have the same digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Move(ulong[] words, ulong[] moved, int shift)
    {
        var starts = new int[Digits];
        foreach (var word in words)
        {
            starts[(int)(word >> shift) & (Digits - 1)]++;
        }

        if (starts.AsSpan().Contains(words.Length))
        {
            return false;
        }

        var start = 0;
        for (var digit = 0; digit < Digits; digit++)
        {
            (starts[digit], start) = (start, start + starts[digit]);
        }

        foreach (var word in words)
        {
            moved[starts[(int)(word >> shift) & (Digits - 1)]++] = word;
        }

        return true;
    }

    // Those alike in what was counted.
    private static void SortAlike(long[] keys, int[] places, ulong[] words, int placeBits)
    {
        for (var start = 0; start < words.Length;)
        {
            var end = start + 1;
            while (end < words.Length && words[end] >> placeBits == words[start] >> placeBits)
            {
                end++;
            }

            if (end - start > 1)
            {
                places.AsSpan(start..end).Sort((one, other) => keys[one] != keys[other] ? keys[one].CompareTo(keys[other]) : one.CompareTo(other));
            }

            start = end;
        }
    }
}
