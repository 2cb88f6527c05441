using System.Text;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>A prepared statement on EF Core's own connection, bound without boxing, names or parameter objects.</summary>
internal sealed class Statement(sqlite3 database, string sql) : IDisposable
{
    private const int LongestOnStack = 512;
    private readonly sqlite3_stmt _statement = Prepare(database, sql);

    public static void Execute(sqlite3 database, string sql)
    {
        using var statement = new Statement(database, sql);
        statement.Run();
    }

    /// <param name="index">Of the parameter, from 1.</param>
    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    public void Bind(int index, double value) => Check(raw.sqlite3_bind_double(_statement, index, value));

    public void Bind(int index, long? value)
    {
        if (value is { } known)
        {
            Bind(index, known);
        }
        else
        {
            BindNull(index);
        }
    }

    public void BindNull(int index) => Check(raw.sqlite3_bind_null(_statement, index));

    public void Bind(int index, string? text)
    {
        if (text is null)
        {
            BindNull(index);
        }
        else if (text.Length * 3 <= LongestOnStack)
        {
            Span<byte> utf8 = stackalloc byte[LongestOnStack];
            Bind(index, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
        }
        else
        {
            Bind(index, Encoding.UTF8.GetBytes(text).AsSpan());
        }
    }

    public void Bind(int index, ReadOnlySpan<byte> utf8) => Check(raw.sqlite3_bind_text(_statement, index, utf8));

    /// <summary>Runs to the end and makes ready for the next values.</summary>
    public void Run()
    {
        while (Step())
        {
        }

        Reset();
    }

    public bool Step() => raw.sqlite3_step(_statement) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        var code => throw Error(code),
    };

    public void Reset() => raw.sqlite3_reset(_statement);

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>A text and, in the column after it, its moment.</summary>
    public Orders.NewestText Newest(int column) => new(Text(column), IsNull(column + 1) ? null : Integer(column + 1));

    public void Dispose() => _statement.Dispose();

    private static sqlite3_stmt Prepare(sqlite3 database, string sql)
    {
        var code = raw.sqlite3_prepare_v2(database, sql, out var statement);
        return code == raw.SQLITE_OK ? statement : throw Error(database, code);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Error(code);
        }
    }

    private Microsoft.Data.Sqlite.SqliteException Error(int code) => Error(database, code);

    private static Microsoft.Data.Sqlite.SqliteException Error(sqlite3 database, int code) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database));
}
