namespace RetentionDashboard.Metrics;

/// <summary>The cells of one cohort in one measure.</summary>
internal readonly ref struct CohortRow
{
    private readonly CohortCube _cube;
    private readonly int _key;
    private readonly CohortMeasure _measure;
    private readonly RevenueBasis _basis;
    private readonly int _firstPeriod;

    public CohortRow(CohortCube cube, int key, CohortMeasure measure, RevenueBasis basis)
    {
        (_cube, _key, _measure, _basis) = (cube, key, measure, basis);
        var sizes = cube.Sizes(key);
        _firstPeriod = sizes.IndexOfAnyExcept(0);
        foreach (var size in sizes)
        {
            Size += size;
        }
    }

    public int Size { get; }

    public CohortCell[] Cells()
    {
        var cells = new CohortCell[_cube.Periods - _firstPeriod];
        var rollingFrom = _measure == CohortMeasure.Rolling ? RollingFrom() : [];
        var population = 0;
        for (var period = 0; period <= _cube.LastComplete; period++)
        {
            population += _cube.Sizes(_key)[period];
        }

        // What the customers who are still observed did up to the index: grows by the index, and loses those whose periods are over.
        CohortSums upToNow = default;
        var sizes = _cube.Sizes(_key);
        var closed = _cube.Closed(_key);
        var byIndex = _cube.ByIndex(_key);
        for (var index = 0; index < cells.Length; index++)
        {
            // The customers of this first period have no complete period at this index or after it.
            if (_cube.LastComplete - index + 1 is var gone && gone >= 0 && gone <= _cube.LastComplete)
            {
                population -= sizes[gone];
                upToNow.Subtract(closed[gone]);
            }

            if (population == 0 || index > _cube.LastComplete)
            {
                cells[index] = OpenCell(index);
                continue;
            }

            ref readonly var sums = ref byIndex[index];
            upToNow.Add(sums);
            cells[index] = new CohortCell(index, Value(sums, upToNow, rollingFrom.Length == 0 ? 0 : rollingFrom[index], population), sums.Active, Complete: true);
        }

        return cells;
    }

    // Only customers of the newest first period get this far, and the as-of date cuts their period.
    private CohortCell OpenCell(int index)
    {
        var period = _cube.Periods - 1 - index;
        var sums = _cube.Open(_key)[period];
        var upToNow = _cube.Closed(_key)[period];
        upToNow.Add(sums);
        return new CohortCell(index, Value(sums, upToNow, sums.Active, _cube.Sizes(_key)[period]), sums.Active, Complete: false);
    }

    private int[] RollingFrom()
    {
        var rolling = _cube.LastActive(_key).ToArray();
        for (var index = rolling.Length - 2; index >= 0; index--)
        {
            rolling[index] += rolling[index + 1];
        }

        return rolling;
    }

    private Ratio Value(in CohortSums sums, in CohortSums upToNow, int rolling, int customers) => _measure switch
    {
        CohortMeasure.Retention => new Ratio(sums.Active, customers),
        CohortMeasure.Rolling => new Ratio(rolling, customers),
        CohortMeasure.Repeat => new Ratio(upToNow.SecondOrders, customers),
        CohortMeasure.Orders => new Ratio(sums.Orders, customers),
        CohortMeasure.Gross => new Ratio(Money.ToDecimal(sums.Money.Gross), customers),
        CohortMeasure.Net => new Ratio(Money.ToDecimal(sums.Money.Net), customers),
        CohortMeasure.CumulativeGross => new Ratio(Money.ToDecimal(upToNow.Money.Gross), customers),
        CohortMeasure.CumulativeNet => new Ratio(Money.ToDecimal(upToNow.Money.Net), customers),
        _ => new Ratio(Money.ToDecimal(sums.Money.In(_basis)), sums.Orders),
    };
}
