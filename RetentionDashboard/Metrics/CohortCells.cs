using System.Collections;

namespace RetentionDashboard.Metrics;

/// <summary>The cells of one cohort, worked out when somebody first looks: a table of all products has more than are ever shown.</summary>
internal sealed class CohortCells(CohortCounts counts, int key, int length, CohortReading reading) : IReadOnlyList<CohortCell>
{
    private CohortCell[]? _cells;

    public int Count => length;

    public CohortCell this[int index] => Cells[index];

    private CohortCell[] Cells => _cells ??= Read();

    public IEnumerator<CohortCell> GetEnumerator() => ((IEnumerable<CohortCell>)Cells).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CohortCell[] Read()
    {
        var row = new CohortRow(counts, key, reading.Measure);
        var values = new CohortValue[row.Length];
        row.Read(values);
        var cells = new CohortCell[values.Length];
        for (var index = 0; index < cells.Length; index++)
        {
            cells[index] = new CohortCell(index, CohortRatios.Of(values[index], reading), values[index].Customers, Complete: index < row.Complete);
        }

        return cells;
    }
}
