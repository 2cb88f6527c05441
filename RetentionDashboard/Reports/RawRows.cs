using System.Text;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>A prepared SELECT with one whole number as its parameter, read row by row without ADO.NET in between.</summary>
internal sealed class RawRows : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public RawRows(sqlite3 database, string sql, int parameter)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
        Check(raw.sqlite3_bind_int(_statement, 1, parameter));
    }

    public void Restart(int parameter)
    {
        Check(raw.sqlite3_reset(_statement));
        Check(raw.sqlite3_bind_int(_statement, 1, parameter));
    }

    public bool Read()
    {
        var result = raw.sqlite3_step(_statement);
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

    public int Int32(int column) => raw.sqlite3_column_int(_statement, column);

    public int? Int32OrNull(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int(_statement, column);

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public DateOnly Day(int column) => DateOnly.FromDayNumber(Int32(column));

    /// <summary>Valid until the next row; empty for NULL.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public string? Text(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : Encoding.UTF8.GetString(Utf8(column));

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite: {raw.sqlite3_errmsg(_database).utf8_to_string()}");
        }
    }
}
