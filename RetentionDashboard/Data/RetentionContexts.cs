using Microsoft.EntityFrameworkCore;

namespace RetentionDashboard.Data;

/// <summary>Makes contexts over the database. Its options are built when the first one is asked for: an import by the command line asks for none.</summary>
public sealed class RetentionContexts(DatabaseLocation location, IServiceProvider services) : IDbContextFactory<RetentionContext>
{
    private readonly Lazy<DbContextOptions<RetentionContext>> _options = new(() =>
        new DbContextOptionsBuilder<RetentionContext>().UseApplicationServiceProvider(services).UseSqlite(location.ConnectionString).Options);

    public RetentionContext CreateDbContext() => new(_options.Value);
}
