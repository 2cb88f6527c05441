using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Inserts rows by the statement-full: most of the cost of a row is the step, not the value.</summary>
internal sealed class BulkInsert : IDisposable
{
    private const int ParametersPerStatement = 500;
    private readonly sqlite3 _database;
    private readonly string _insert;
    private readonly string _row;
    private readonly int _columns;
    private readonly int _parameters;
    private readonly Cell[] _cells;
    private Statement? _statement;
    private int _filled;

    public BulkInsert(sqlite3 database, string table, params string[] columns)
    {
        _database = database;
        _columns = columns.Length;
        _parameters = ParametersPerStatement / columns.Length * columns.Length;
        _cells = new Cell[_parameters];
        _insert = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ";
        _row = $"({string.Join(", ", Enumerable.Repeat("?", columns.Length))})";
    }

    public void Add(long value) => Next(new Cell(CellKind.Integer, value, null));

    public void Add(long? value)
    {
        if (value is { } known)
        {
            Next(new Cell(CellKind.Integer, known, null));
        }
        else
        {
            Next(default);
        }
    }

    public void Add(double value) => Next(new Cell(CellKind.Real, BitConverter.DoubleToInt64Bits(value), null));

    public void Add(string? value) => Next(value is null ? default : new Cell(CellKind.Text, 0, value));

    /// <summary>Writes what does not fill a statement.</summary>
    public void Finish()
    {
        if (_filled == 0)
        {
            return;
        }

        using var rest = Prepare(_filled / _columns);
        Write(rest);
    }

    public void Dispose() => _statement?.Dispose();

    private void Next(Cell cell)
    {
        _cells[_filled++] = cell;
        if (_filled == _parameters)
        {
            _statement ??= Prepare(_parameters / _columns);
            Write(_statement);
        }
    }

    private Statement Prepare(int rows) => new(_database, _insert + string.Join(", ", Enumerable.Repeat(_row, rows)));

    private void Write(Statement statement)
    {
        for (var i = 0; i < _filled; i++)
        {
            ref readonly var cell = ref _cells[i];
            switch (cell.Kind)
            {
                case CellKind.Integer:
                    statement.Bind(i + 1, cell.Bits);
                    break;
                case CellKind.Real:
                    statement.Bind(i + 1, BitConverter.Int64BitsToDouble(cell.Bits));
                    break;
                case CellKind.Text:
                    statement.Bind(i + 1, cell.Text);
                    break;
                default:
                    statement.BindNull(i + 1);
                    break;
            }
        }

        statement.Run();
        _filled = 0;
    }

    private enum CellKind
    {
        Null,
        Integer,
        Real,
        Text,
    }

    private readonly record struct Cell(CellKind Kind, long Bits, string? Text);
}
