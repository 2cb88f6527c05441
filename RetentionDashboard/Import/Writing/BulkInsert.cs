using System.Runtime.InteropServices;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Inserts rows by the statement-full: most of the cost of a row is the step, not the value.</summary>
internal sealed class BulkInsert : IDisposable
{
    private const int ParametersPerStatement = 1000;
    private const int DateLength = 19;
    private readonly sqlite3 _database;
    private readonly string _insert;
    private readonly string _row;
    private readonly int _columns;
    private readonly int _parameters;
    private readonly Cell[] _cells;
    private byte[] _texts = Pinned(64 * 1024);
    private int _textLength;
    private Prepared? _full;
    private int _filled;

    public BulkInsert(sqlite3 database, string table, params string[] columns)
        : this(database, table, columns, [])
    {
    }

    /// <param name="constants">Columns that have the same whole number in every row.</param>
    public BulkInsert(sqlite3 database, string table, string[] columns, (string Column, int Value)[] constants)
    {
        _database = database;
        _columns = columns.Length;
        _parameters = ParametersPerStatement / columns.Length * columns.Length;
        _cells = new Cell[_parameters];
        var names = columns.Concat(constants.Select(static constant => constant.Column)).Select(static column => $"\"{column}\"");
        var values = columns.Select(static _ => "?").Concat(constants.Select(static constant => constant.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        _insert = $"INSERT INTO \"{table}\" ({string.Join(", ", names)}) VALUES ";
        _row = $"({string.Join(", ", values)})";
    }

    public void Add(long value) => Next(new Cell(CellKind.Integer, value, 0, 0));

    public void Add(long? value) => Next(value is { } known ? new Cell(CellKind.Integer, known, 0, 0) : default);

    public void Add(double value) => Next(new Cell(CellKind.Real, BitConverter.DoubleToInt64Bits(value), 0, 0));

    public void Add(string? value)
    {
        if (value is null)
        {
            Next(default);
        }
        else
        {
            var space = Space(System.Text.Encoding.UTF8.GetMaxByteCount(value.Length));
            AddText(System.Text.Encoding.UTF8.GetBytes(value, space));
        }
    }

    public void Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Space(utf8.Length));
        AddText(utf8.Length);
    }

    /// <summary>An empty text is none.</summary>
    public void AddOrNull(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            Next(default);
        }
        else
        {
            Add(utf8);
        }
    }

    public void Add(DateTime clock)
    {
        if (clock.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            Add(ClockText.Of(clock));
            return;
        }

        var space = Space(DateLength);
        clock.TryFormat(space, out _, "s", System.Globalization.CultureInfo.InvariantCulture);
        space["yyyy-MM-dd".Length] = (byte)' ';
        AddText(DateLength);
    }

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

    public void Dispose() => _full?.Dispose();

    private static byte[] Pinned(int length) => GC.AllocateUninitializedArray<byte>(length, pinned: true);

    private Span<byte> Space(int length)
    {
        if (_textLength + length > _texts.Length)
        {
            var grown = Pinned(Math.Max(_texts.Length * 2, _textLength + length));
            _texts.AsSpan(0, _textLength).CopyTo(grown);
            _texts = grown;
        }

        return _texts.AsSpan(_textLength, length);
    }

    private void AddText(int length)
    {
        var at = _textLength;
        _textLength += length;
        Next(new Cell(CellKind.Text, 0, at, length));
    }

    private void Next(Cell cell)
    {
        _cells[_filled++] = cell;
        if (_filled == _parameters)
        {
            _full ??= Prepare(_parameters / _columns);
            Write(_full);
        }
    }

    private Prepared Prepare(int rows) => new(new Statement(_database, _insert + string.Join(", ", Enumerable.Repeat(_row, rows))), new bool[rows * _columns]);

    private void Write(Prepared prepared)
    {
        var statement = prepared.Statement;
        var texts = Marshal.UnsafeAddrOfPinnedArrayElement(_texts, 0);
        for (var i = 0; i < _filled; i++)
        {
            ref readonly var cell = ref _cells[i];
            if (cell.Kind == CellKind.Null)
            {
                // What was never bound, or is null already, need not be told again.
                if (prepared.HasValue[i])
                {
                    statement.BindNull(i + 1);
                    prepared.HasValue[i] = false;
                }

                continue;
            }

            prepared.HasValue[i] = true;
            switch (cell.Kind)
            {
                case CellKind.Integer:
                    statement.Bind(i + 1, cell.Bits);
                    break;
                case CellKind.Real:
                    statement.Bind(i + 1, BitConverter.Int64BitsToDouble(cell.Bits));
                    break;
                default:
                    statement.BindPinned(i + 1, texts + cell.At, cell.Length);
                    break;
            }
        }

        statement.Run();
        _filled = 0;
        _textLength = 0;
    }

    private enum CellKind
    {
        Null,
        Integer,
        Real,
        Text,
    }

    private readonly record struct Cell(CellKind Kind, long Bits, int At, int Length);

    private sealed record Prepared(Statement Statement, bool[] HasValue) : IDisposable
    {
        public void Dispose() => Statement.Dispose();
    }
}
