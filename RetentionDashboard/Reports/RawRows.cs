using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using RetentionDashboard.Data;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>A prepared SELECT with one whole number as its parameter, read row by row without ADO.NET in between.</summary>
internal sealed class RawRows : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;

    public RawRows(sqlite3 database, string sql, int parameter)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
        _handle = _statement.DangerousGetHandle();
        Bind(parameter);
    }

    public void Restart(int parameter)
    {
        Check(NativeSqlite.Reset(_handle));
        Bind(parameter);
    }

    public bool Read()
    {
        var result = NativeSqlite.Step(_handle);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        return false;
    }

    /// <summary>0 for NULL.</summary>
    public int Int32(int column) => NativeSqlite.ColumnInt(_handle, column);

    public int? Int32OrNull(int column) => IsNull(column) ? null : NativeSqlite.ColumnInt(_handle, column);

    public long Int64(int column) => NativeSqlite.ColumnLong(_handle, column);

    public double Double(int column) => NativeSqlite.ColumnDouble(_handle, column);

    public DateOnly Day(int column) => DateOnly.FromDayNumber(Int32(column));

    /// <summary>Valid until the next row; empty for NULL.</summary>
    public ReadOnlySpan<byte> Utf8(int column)
    {
        var start = NativeSqlite.ColumnBlob(_handle, column);
        return start == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<byte>(), start), NativeSqlite.ColumnBytes(_handle, column));
    }

    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Utf8(column));

    public void Dispose() => _statement.Dispose();

    private bool IsNull(int column) => NativeSqlite.ColumnType(_handle, column) == raw.SQLITE_NULL;

    private void Bind(int parameter)
    {
        // A statement without a parameter takes none.
        if (raw.sqlite3_bind_parameter_count(_statement) > 0)
        {
            Check(NativeSqlite.BindInteger(_handle, 1, parameter));
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite: {raw.sqlite3_errmsg(_database).utf8_to_string()}");
        }
    }
}
