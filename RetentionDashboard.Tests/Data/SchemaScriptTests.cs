using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Data;

namespace RetentionDashboard.Tests.Data;

public sealed class SchemaScriptTests : IAsyncLifetime
{
    private const string Objects = "SELECT concat_ws('|', type, name, tbl_name, sql) FROM sqlite_master WHERE name <> '__EFMigrationsLock' AND name NOT LIKE 'sqlite_%' ORDER BY 1";
    private const string History = "SELECT concat_ws('|', MigrationId, ProductVersion) FROM __EFMigrationsHistory ORDER BY 1";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retention-schema-");
    private readonly ServiceProvider _services;

    public SchemaScriptTests()
    {
        _services = new ServiceCollection().AddLogging().AddDatabase(new DatabaseLocation(Path.Combine(_folder.FullName, "shop.db"))).BuildServiceProvider();
    }

    [Fact]
    public void Script_is_what_the_migrations_say()
    {
        using var context = new DesignTimeContextFactory().CreateDbContext([]);
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);

        // Differs after a migration was added or changed: write it anew, docs/decisions/012-start.md says how.
        Assert.Equal(script.ReplaceLineEndings("\n").TrimEnd(), SchemaScript.Text.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task New_database_is_the_one_that_the_migrations_make()
    {
        await _services.MigrateDatabaseAsync(CancellationToken.None);
        var (objects, history) = (Query(Objects), Query(History));
        await using (var context = Open())
        {
            await context.Database.EnsureDeletedAsync();
            await context.Database.MigrateAsync();
        }

        Assert.NotEmpty(history);
        Assert.Equal(Query(Objects), objects);
        Assert.Equal(Query(History), history);
    }

    [Fact]
    public async Task Database_made_ready_writes_ahead_and_checks_foreign_keys()
    {
        await _services.MigrateDatabaseAsync(CancellationToken.None);

        Assert.Equal(["wal"], Query("PRAGMA journal_mode"));
        Assert.Equal(["1"], Query("PRAGMA foreign_keys"));
    }

    [Fact]
    public async Task Database_of_an_earlier_version_gets_what_it_lacks_and_keeps_what_it_holds()
    {
        await using (var context = Open())
        {
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().First());
        }

        Query("INSERT INTO Stores VALUES (1, 'Shop', 'EUR', 'UTC', 0, '2024-01-01 00:00:00', 'Net', 90, NULL, '100.0', 'Churn', '2.0') RETURNING Id");
        await _services.MigrateDatabaseAsync(CancellationToken.None);

        await using var migrated = Open();
        Assert.Empty(await migrated.Database.GetPendingMigrationsAsync());
        Assert.Equal("Shop", Assert.Single(await migrated.Stores.ToListAsync()).Name);
    }

    [Fact]
    public async Task Database_that_lacks_one_migration_gets_it()
    {
        await _services.MigrateDatabaseAsync(CancellationToken.None);
        Query("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%_SumSettings' RETURNING 1");
        Query("DROP TABLE SumSettings");

        await _services.MigrateDatabaseAsync(CancellationToken.None);

        Assert.Equal(["0"], Query("SELECT count(*) FROM SumSettings"));
    }

    [Fact]
    public async Task Database_of_a_later_version_is_left_alone()
    {
        await _services.MigrateDatabaseAsync(CancellationToken.None);
        Query("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0') RETURNING 1");
        var before = Query(Objects);

        await _services.MigrateDatabaseAsync(CancellationToken.None);

        Assert.Equal(before, Query(Objects));
        Assert.Contains("29990101000000_Later|99.0.0", Query(History));
    }

    [Fact]
    public async Task Foreign_tables_are_left_to_the_migrations()
    {
        Query("CREATE TABLE Notes (Id INTEGER)");

        await _services.MigrateDatabaseAsync(CancellationToken.None);

        Assert.Equal(["0"], Query("SELECT count(*) FROM Notes"));
        Assert.Equal(["0"], Query("SELECT count(*) FROM Stores"));
    }

    [Fact]
    public async Task Two_processes_at_once_make_one_database()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _services.MigrateDatabaseAsync(CancellationToken.None))));

        await using var context = Open();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        var connection = _services.GetRequiredService<DatabaseLocation>().ConnectionString;
        await _services.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(connection));
        _folder.Delete(recursive: true);
    }

    private RetentionContext Open() => _services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContext();

    /// <summary>The first column of each row, as text.</summary>
    private List<string> Query(string sql)
    {
        using var context = Open();
        context.Database.OpenConnection();
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return texts;
    }
}
