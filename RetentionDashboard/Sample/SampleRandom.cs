namespace RetentionDashboard.Sample;

/// <summary>
/// SplitMix64. Every draw uses whole numbers, + − × ÷ and comparisons only, which are exact on every platform; logarithms are not,
/// and one differing last digit would make another file.
/// </summary>
public sealed class SampleRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>An own sequence for each purpose and each number, so that order 17 is the same whether or not order 16 was drawn.</summary>
    public SampleRandom(int seed, SamplePurpose purpose, int number, int ordinal = 0) =>
        _state = Mix(Mix(Mix(Mix((uint)seed) + (ulong)purpose) + (uint)number) + (uint)ordinal);

    public ulong Next() => Mix(_state += Step);

    /// <summary>0 included, 1 not.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 included, <paramref name="bound"/> not.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (uint)bound) >> 32);

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>An index, each as likely as its weight says.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var rest = Below(total);
        var index = 0;
        while (rest >= weights[index])
        {
            rest -= weights[index++];
        }

        return index;
    }

    /// <summary>Exponential with mean 1, by von Neumann's comparison of falling runs (1951).</summary>
    public double Exponential()
    {
        for (var whole = 0; ; whole++)
        {
            var first = Unit();
            var length = 1;
            for (double previous = first, next = Unit(); next < previous; previous = next, next = Unit())
            {
                length++;
            }

            if (length % 2 == 1)
            {
                return whole + first;
            }
        }
    }

    /// <summary>Gamma of shape ½ and mean ½: an exponential times the squared cosine of a random angle.</summary>
    public double HalfGamma()
    {
        double x, y, square;
        do
        {
            x = Unit();
            y = Unit();
            square = (x * x) + (y * y);
        }
        while (square is > 1 or 0);

        return Exponential() * (x * x / square);
    }

    /// <summary>Beta(1, <paramref name="count"/>): the smallest of that many draws.</summary>
    public double SmallestOf(int count)
    {
        var smallest = Unit();
        for (var drawn = 1; drawn < count; drawn++)
        {
            smallest = Math.Min(smallest, Unit());
        }

        return smallest;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
