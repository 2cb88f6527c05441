using System.CommandLine;
using System.Data.Common;
using RetentionDashboard.Data;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>Runs one report over a database that exists: the result on standard output, what went wrong on standard error.</summary>
internal static class ReportRun
{
    private const int WrongUse = 2;

    public static async Task<int> RunAsync(
        ParseResult parsed,
        ReportOptions options,
        Func<IServiceProvider, HistoryQuery, string, CancellationToken, Task<string?>> report,
        CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (parsed.GetValue(options.Database) is { } named && !File.Exists(named))
        {
            return await RefuseNoDatabaseAsync(error, named);
        }

        try
        {
            using var host = CreateHost(parsed.GetValue(options.Database));
            var location = host.Services.GetRequiredService<DatabaseLocation>();
            if (!File.Exists(location.Path))
            {
                return await RefuseNoDatabaseAsync(error, location.Path);
            }

            var store = await FindStoreAsync(host.Services, parsed.GetValue(options.Store), cancellationToken);
            var text = store is null
                ? null
                : await report(host.Services, options.Read(parsed, store), parsed.GetValue(options.Format)!, cancellationToken);
            if (text is null)
            {
                var stores = await host.Services.GetRequiredService<StoresReports>().GetAsync(cancellationToken);
                return await RefuseAsync(error, stores.Count == 0
                    ? "The database has no orders yet. Import some first."
                    : $"No such store with orders. There are: {string.Join(", ", stores.Select(known => known.Name))}.");
            }

            await output.WriteLineAsync(text);
            return 0;
        }
        catch (DbException problem)
        {
            return await RefuseAsync(error, $"The database cannot be read: {problem.Message}");
        }
    }

    private static IHost CreateHost(string? database)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = ContentRoot.Path });
        if (database is not null)
        {
            builder.Configuration[DatabaseLocation.ConfigurationKey] = Path.GetFullPath(database);
        }

        // Standard output is the report's alone.
        builder.Logging.ClearProviders();
        builder.Services.AddDatabase(builder.Configuration, builder.Environment);
        builder.Services.AddReports();
        return builder.Build();
    }

    private static async Task<StoreInfo?> FindStoreAsync(IServiceProvider services, string? name, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return (await services.GetRequiredService<Snapshots>().GetAsync(null, cancellationToken))?.Store;
        }

        var stores = await services.GetRequiredService<StoresReports>().GetAsync(cancellationToken);
        return stores.FirstOrDefault(store => string.Equals(store.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private static Task<int> RefuseNoDatabaseAsync(TextWriter error, string path) =>
        RefuseAsync(error, $"There is no database at {path}. Import orders first, or name one with --database.");

    private static async Task<int> RefuseAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(sentence);
        return WrongUse;
    }
}
