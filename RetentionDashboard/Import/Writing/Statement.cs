using System.Runtime.InteropServices;
using System.Text;
using RetentionDashboard.Data;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>A prepared statement, bound without boxing, names or parameter objects.</summary>
internal sealed class Statement : IDisposable
{
    private const int LongestOnStack = 512;
    private static readonly byte[] Empty = GC.AllocateArray<byte>(1, pinned: true);
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        var code = raw.sqlite3_prepare_v2(database, sql, out _statement);
        if (code != raw.SQLITE_OK)
        {
            throw Error(database, code);
        }

        _handle = _statement.DangerousGetHandle();
    }

    public static void Execute(sqlite3 database, string sql)
    {
        using var statement = new Statement(database, sql);
        statement.Run();
    }

    /// <param name="index">Of the parameter, from 1.</param>
    public void Bind(int index, long value) => Check(NativeSqlite.BindInteger(_handle, index, value));

    public void Bind(int index, double value) => Check(NativeSqlite.BindReal(_handle, index, value));

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

    public void BindNull(int index) => Check(NativeSqlite.BindNull(_handle, index));

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

    /// <summary>An empty text is none.</summary>
    public void BindOrNull(int index, ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            BindNull(index);
        }
        else
        {
            Bind(index, utf8);
        }
    }

    /// <param name="utf8">Stays where it is until the statement has run.</param>
    public void BindPinned(int index, nint utf8, int length) =>
        Check(NativeSqlite.BindText(_handle, index, length == 0 ? Marshal.UnsafeAddrOfPinnedArrayElement(Empty, 0) : utf8, length, NativeSqlite.Static));

    /// <summary>Runs to the end and makes ready for the next values.</summary>
    public void Run()
    {
        while (Step())
        {
        }

        Reset();
    }

    public bool Step() => NativeSqlite.Step(_handle) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        var code => throw Error(_database, code),
    };

    public void Reset()
    {
        // Its code is that of the step before, which was told already.
        _ = NativeSqlite.Reset(_handle);
    }

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>A text and, in the column after it, its moment.</summary>
    public Orders.NewestText Newest(int column) => new(Text(column), IsNull(column + 1) ? null : Integer(column + 1));

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Error(_database, code);
        }
    }

    private static Microsoft.Data.Sqlite.SqliteException Error(sqlite3 database, int code) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database));
}
