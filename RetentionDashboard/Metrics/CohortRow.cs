namespace RetentionDashboard.Metrics;

/// <summary>The cells of one cohort in one measure.</summary>
internal readonly ref struct CohortRow
{
    private readonly CohortCounts _counts;
    private readonly CohortMeasure _measure;
    private readonly int _first;
    private readonly int _key;

    public CohortRow(CohortCounts counts, int key, CohortMeasure measure)
    {
        (_counts, _measure, _key, _first) = (counts, measure, key, counts.Rows[key]);
        foreach (var customers in counts.Sizes.AsSpan(_first..counts.Rows[key + 1]))
        {
            Size += customers;
        }
    }

    public int Size { get; }

    /// <summary>Cells that are complete for some customer.</summary>
    public int Complete => _counts.Open[_key].Top + 1;

    /// <summary>All cells: the complete ones, and the one that the as-of date cuts.</summary>
    public int Length => Complete + (_counts.Open[_key].Size > 0 ? 1 : 0);

    /// <summary>Gives every cell in turn, by index and whether it is complete.</summary>
    public void Read(Span<CohortValue> cells)
    {
        var people = Size;
        // What the customers who are still observed did up to the index: grows by the index, and loses those whose indices are over.
        long upTo = 0;
        var start = Sum(_counts.Starts);
        var startOrders = Sum(_counts.StartOrders);
        var rolling = _measure == CohortMeasure.Rolling ? Sum(_counts.Values) : 0;
        for (var index = 0; index < Complete; index++)
        {
            var cell = _first + index;
            people -= _counts.Sizes[cell];
            upTo += Content(cell) - At(_counts.Sums, cell);
            start -= At(_counts.Starts, cell);
            startOrders -= _counts.StartOrders.Length > 0 ? _counts.StartOrders[cell] : 0;
            cells[index] = Value(Content(cell), upTo, rolling, At(_counts.Orders, cell), people, start, startOrders, _counts.Active[cell]);
            rolling -= _measure == CohortMeasure.Rolling ? _counts.Values[cell] : 0;
        }

        if (Length > Complete)
        {
            ref readonly var open = ref _counts.Open[_key];
            cells[Complete] = Value(open.Value, open.Before + open.Value, open.Value, open.Orders, open.Size, open.Start, open.StartOrders, open.Active);
        }
    }

    private CohortValue Value(long content, long upTo, long rolling, int orders, int people, long start, long startOrders, int active)
    {
        var numerator = _measure switch
        {
            CohortMeasure.Rolling => rolling,
            CohortMeasure.Repeat => upTo,
            _ => _measure.IsCumulative() ? upTo : content,
        };
        return _measure == CohortMeasure.AverageOrderValue
            ? new CohortValue(numerator, orders, start, startOrders, active)
            : new CohortValue(numerator, people, start, people, active);
    }

    private long Content(int cell) => _counts.Content switch
    {
        CohortContent.Active => _counts.Active[cell],
        CohortContent.Orders => _counts.Orders[cell],
        _ => _counts.Values[cell],
    };

    private long Sum(ReadOnlySpan<long> row)
    {
        long sum = 0;
        if (row.Length > 0)
        {
            foreach (var value in row[_first.._counts.Rows[_key + 1]])
            {
                sum += value;
            }
        }

        return sum;
    }

    private long Sum(ReadOnlySpan<int> row)
    {
        long sum = 0;
        if (row.Length > 0)
        {
            foreach (var value in row[_first.._counts.Rows[_key + 1]])
            {
                sum += value;
            }
        }

        return sum;
    }

    private static long At(long[] row, int cell) => row.Length > 0 ? row[cell] : 0;

    private static int At(int[] row, int cell) => row.Length > 0 ? row[cell] : 0;
}
