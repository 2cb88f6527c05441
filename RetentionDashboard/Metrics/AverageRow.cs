namespace RetentionDashboard.Metrics;

/// <summary>The weighted average row: Σ numerators ÷ Σ denominators over the complete cells of each index.</summary>
internal sealed class AverageRow(int periods)
{
    private readonly decimal[] _numerators = new decimal[periods];
    private readonly decimal[] _denominators = new decimal[periods];
    private readonly int[] _customers = new int[periods];
    private int _length;

    public void Add(ReadOnlySpan<CohortCell> cells)
    {
        foreach (ref readonly var cell in cells)
        {
            if (cell.Complete)
            {
                _numerators[cell.Index] += cell.Ratio.Numerator;
                _denominators[cell.Index] += cell.Ratio.Denominator;
                _customers[cell.Index] += cell.Customers;
                _length = Math.Max(_length, cell.Index + 1);
            }
        }
    }

    public CohortCell[] Cells() =>
        [.. Enumerable.Range(0, _length).Select(index => new CohortCell(index, new Ratio(_numerators[index], _denominators[index]), _customers[index], Complete: true))];
}
