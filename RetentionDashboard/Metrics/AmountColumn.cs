namespace RetentionDashboard.Metrics;

/// <summary>
/// Amounts in ten-thousandths of the currency unit, kept as multiples of their greatest common divisor: four bytes each where all multiples fit, eight
/// where one does not. A tight pass adds up <see cref="Units"/> and multiplies once by <see cref="Unit"/>.
/// </summary>
internal sealed class AmountColumn
{
    private readonly int[]? _units;
    private readonly long[] _wide;

    private AmountColumn(int[]? units, long[] wide, long unit) => (_units, _wide, Unit) = (units, wide, unit);

    public static AmountColumn Empty { get; } = new([], [], 1);

    public int Count => _units?.Length ?? _wide.Length;

    /// <summary>Ten-thousandths in one of <see cref="Units"/>, at least 1.</summary>
    public long Unit { get; }

    /// <summary>True where the amounts are in <see cref="Wide"/> instead of <see cref="Units"/>.</summary>
    public bool IsWide => _units is null;

    /// <summary>Empty where <see cref="IsWide"/>.</summary>
    public ReadOnlySpan<int> Units => _units;

    /// <summary>Ten-thousandths; empty unless <see cref="IsWide"/>.</summary>
    public ReadOnlySpan<long> Wide => _wide;

    /// <summary>Null where <see cref="IsWide"/>.</summary>
    public int[]? UnitArray => _units;

    /// <summary>Null unless <see cref="IsWide"/>.</summary>
    public long[]? WideArray => _units is null ? _wide : null;

    public long Bytes => _units is null ? (long)_wide.Length * sizeof(long) : (long)_units.Length * sizeof(int);

    public long this[int place] => _units is { } units ? units[place] * Unit : _wide[place];

    /// <summary>Ten-thousandths of the places [start, end) together.</summary>
    public long Sum(int start, int end)
    {
        long sum = 0;
        if (_units is not { } units)
        {
            for (var place = start; place < end; place++)
            {
                sum += _wide[place];
            }

            return sum;
        }

        for (var place = start; place < end; place++)
        {
            sum += units[place];
        }

        return sum * Unit;
    }

    /// <summary>The column of these amounts; the array may be kept.</summary>
    public static AmountColumn Of(long[] amounts)
    {
        var unit = 0L;
        var (least, most) = (0L, 0L);
        foreach (var amount in amounts)
        {
            if (unit == 0 || amount % unit != 0)
            {
                unit = CommonDivisor(unit, amount);
            }

            least = Math.Min(least, amount);
            most = Math.Max(most, amount);
        }

        unit = Math.Max(unit, 1);
        if (least / unit < int.MinValue || most / unit > int.MaxValue)
        {
            return new AmountColumn(null, amounts, 1);
        }

        var units = new int[amounts.Length];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = (int)(amounts[i] / unit);
        }

        return new AmountColumn(units, [], unit);
    }

    /// <summary>A column of <see cref="Units"/>.</summary>
    public static AmountColumn Of(int[] units, long unit) => new(units, [], unit);

    /// <summary>A column of <see cref="Wide"/> amounts.</summary>
    public static AmountColumn Wider(long[] amounts) => new(null, amounts, 1);

    /// <summary>The amounts at <paramref name="places"/>, in their sequence.</summary>
    public AmountColumn Take(ReadOnlySpan<int> places)
    {
        if (_units is null)
        {
            var wide = new long[places.Length];
            for (var i = 0; i < wide.Length; i++)
            {
                wide[i] = _wide[places[i]];
            }

            return Of(wide);
        }

        var units = new int[places.Length];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = _units[places[i]];
        }

        return new AmountColumn(units, [], Unit);
    }

    private static long CommonDivisor(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return Math.Abs(left);
    }
}
