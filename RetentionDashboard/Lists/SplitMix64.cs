namespace RetentionDashboard.Lists;

/// <summary>
/// A small generator of our own, so that a seed means the same draw on every machine and in every version of the runtime.
/// Source: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA, figure 17, with the constants of Java 8.
/// </summary>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A whole number from 0 up to, not including, <paramref name="bound"/>, each as likely as any other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        // The lowest values are drawn anew: with them the remainders would not be equally frequent.
        var range = (ulong)bound;
        var lowest = (0 - range) % range;
        ulong drawn;
        do
        {
            drawn = Next();
        }
        while (drawn < lowest);

        return (int)(drawn % range);
    }
}
