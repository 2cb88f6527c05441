using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>EF Core's own connection while it is open for prepared statements.</summary>
internal sealed class EfConnection : IAsyncDisposable
{
    private readonly RetentionContext _context;

    private EfConnection(RetentionContext context) => _context = context;

    public sqlite3 Database => ((SqliteConnection)_context.Database.GetDbConnection()).Handle!;

    public static async Task<EfConnection> OpenAsync(RetentionContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        return new EfConnection(context);
    }

    public async ValueTask DisposeAsync() => await _context.Database.CloseConnectionAsync();
}
