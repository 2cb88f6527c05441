namespace RetentionDashboard.Metrics;

/// <summary>The weighted average row: Σ numerators ÷ Σ denominators over the complete cells of each index.</summary>
internal sealed class AverageRow(CohortReading reading)
{
    private CohortValue[] _sums = new CohortValue[64];
    private int[] _cohorts = new int[64];
    private int _length;

    /// <param name="cells">The complete cells of a cohort, from index 0.</param>
    public void Add(ReadOnlySpan<CohortValue> cells)
    {
        if (cells.Length > _sums.Length)
        {
            Array.Resize(ref _sums, cells.Length * 2);
            Array.Resize(ref _cohorts, cells.Length * 2);
        }

        _length = Math.Max(_length, cells.Length);
        for (var index = 0; index < cells.Length; index++)
        {
            ref var sum = ref _sums[index];
            ref readonly var cell = ref cells[index];
            sum = new CohortValue(
                sum.Numerator + cell.Numerator,
                sum.Denominator + cell.Denominator,
                sum.Start + cell.Start,
                sum.StartDenominator + cell.StartDenominator,
                sum.Customers + cell.Customers);
            _cohorts[index]++;
        }
    }

    public CohortCell[] Cells()
    {
        var cells = new CohortCell[_length];
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = new CohortCell(index, CohortRatios.Average(_sums[index], _cohorts[index], reading), _sums[index].Customers, Complete: true);
        }

        return cells;
    }
}
