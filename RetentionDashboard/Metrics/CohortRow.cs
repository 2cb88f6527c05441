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
        var sizes = counts.Sizes.AsSpan(_first..counts.Rows[key + 1]);
        foreach (var customers in sizes)
        {
            Size += customers;
        }

        Complete = sizes.LastIndexOfAnyExcept(0);
        Open = !counts.Cuts || Complete < 0 ? 0 : sizes[Complete] - (Whole.Top == Complete - 1 ? Whole.Size : 0);
    }

    public int Size { get; }

    /// <summary>Cells that are complete for some customer.</summary>
    public int Complete { get; }

    /// <summary>All cells: the complete ones, and the one that the as-of date cuts.</summary>
    public int Length => Complete + (Open > 0 ? 1 : 0);

    // Customers of the cell that the as-of date cuts.
    private int Open { get; }

    private CohortWhole Whole => _counts.Whole[_key];

    /// <summary>Gives every cell in turn, by index and whether it is complete.</summary>
    public void Read(Span<CohortValue> cells)
    {
        var people = Size;
        // What the customers who are still observed did up to the index: grows by the index, and loses those whose indices are over.
        long upTo = 0;
        var start = Sum(_counts.Starts);
        var startOrders = Sum(_counts.StartOrders);
        var rolling = _measure == CohortMeasure.Rolling ? SumOfValues() : 0;
        for (var index = 0; index < Complete; index++)
        {
            var cell = _first + index;
            people -= _counts.Sizes[cell];
            upTo += Content(cell) - At(_counts.Sums, cell);
            start -= At(_counts.Starts, cell);
            startOrders -= At(_counts.StartOrders, cell);
            cells[index] = Value(Content(cell), upTo, rolling, _counts.Cells[cell].Orders, people, start, startOrders, _counts.Cells[cell].Active);
            rolling -= _measure == CohortMeasure.Rolling ? _counts.Cells[cell].Value : 0;
        }

        if (Open > 0)
        {
            cells[Complete] = OpenCell();
        }
    }

    private CohortValue OpenCell()
    {
        var slot = _first + Complete;
        var open = _counts.Open[_key].Top == Complete - 1 ? _counts.Open[_key] : default;
        var whole = Whole.Top == Complete - 1 ? Whole : default;
        var value = _counts.Content switch { CohortContent.Active => open.Active, CohortContent.Orders => open.Orders, _ => open.Value };
        var before = At(_counts.Sums, slot) - whole.Sum;
        var (start, orders) = Complete == 0 ? (value, open.Orders) : (At(_counts.Starts, slot) - whole.Start, At(_counts.StartOrders, slot) - whole.StartOrders);
        return Value(value, before + value, value, open.Orders, Open, start, orders, open.Active);
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
        CohortContent.Active => _counts.Cells[cell].Active,
        CohortContent.Orders => _counts.Cells[cell].Orders,
        _ => _counts.Cells[cell].Value,
    };

    private long SumOfValues()
    {
        long sum = 0;
        foreach (ref readonly var cell in _counts.Cells.AsSpan(_first.._counts.Rows[_key + 1]))
        {
            sum += cell.Value;
        }

        return sum;
    }

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
