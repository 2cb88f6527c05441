using System.CommandLine;
using System.Data.Common;
using RetentionDashboard.Data;
using RetentionDashboard.Localization;
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
        if (options.ProblemOf(parsed) is { } problem)
        {
            return await RefuseAsync(error, problem);
        }

        if (parsed.GetValue(options.Database) is { } named && !File.Exists(named))
        {
            return await RefuseNoDatabaseAsync(error, named);
        }

        try
        {
            await using var services = HeadlessServices.Build(parsed.GetValue(options.Database));
            var location = services.GetRequiredService<DatabaseLocation>();
            if (!File.Exists(location.Path))
            {
                return await RefuseNoDatabaseAsync(error, location.Path);
            }

            if (await IsOlderAsync(location, cancellationToken))
            {
                await services.MigrateDatabaseAsync(cancellationToken);
            }

            var store = await FindStoreAsync(services, parsed.GetValue(options.Store), cancellationToken);
            var query = store is null ? null : options.Read(parsed, store);
            if (query is not null && await services.GetRequiredService<FilterChoicesReports>().GetAsync(query, cancellationToken) is { } choices
                && options.FiltersOf(parsed, query).Select(filter => UnknownValues.Of(filter, choices)).FirstOrDefault(static problem => problem is not null) is { } unknown)
            {
                return await RefuseAsync(error, unknown);
            }

            var text = query is null ? null : await report(services, query, parsed.GetValue(options.Format)!, cancellationToken);
            if (text is null)
            {
                var stores = await services.GetRequiredService<StoresReports>().GetWithOrdersAsync(cancellationToken);
                return await RefuseAsync(error, stores.Count == 0 ? Texts.Cli_NoOrders
                    : query?.Options?.AsOf is { } day && stores.Any(known => known.Id == query.StoreId || query.StoreId == StoreInfo.AllStores) ? Formats.Fill(Texts.Cli_NoOrdersBy, store!.Name, Formats.Date(day))
                    : Formats.Fill(Texts.Cli_NoStore, parsed.GetValue(options.Store), string.Join(", ", stores.Select(static known => known.Name))));
            }

            await output.WriteLineAsync(text);
            return 0;
        }
        catch (MissingRateException missing)
        {
            return await RefuseAsync(error, Formats.Fill(Texts.Cli_NoRate, missing.From, missing.To));
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(error, Formats.Fill(Texts.Cli_Unreadable, failure.Message));
        }
    }

    private static async Task<bool> IsOlderAsync(DatabaseLocation location, CancellationToken cancellationToken)
    {
        await using var connection = await location.OpenAsync(cancellationToken);
        return SchemaScript.IsOlder(connection);
    }

    private static async Task<StoreInfo?> FindStoreAsync(IServiceProvider services, string? name, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return (await services.GetRequiredService<Snapshots>().GetAsync(null, cancellationToken))?.Store;
        }

        var stores = await services.GetRequiredService<StoresReports>().GetAsync(cancellationToken);
        var named = stores.FirstOrDefault(store => string.Equals(store.Name, name, StringComparison.OrdinalIgnoreCase));
        return named is null && string.Equals(name, UrlParameters.AllStores, StringComparison.OrdinalIgnoreCase)
            ? (await services.GetRequiredService<Snapshots>().GetAsync(StoreInfo.AllStores, cancellationToken))?.Store
            : named;
    }

    private static Task<int> RefuseNoDatabaseAsync(TextWriter error, string path) =>
        RefuseAsync(error, Formats.Fill(Texts.Cli_NoDatabase, path));

    private static async Task<int> RefuseAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(sentence);
        return WrongUse;
    }
}
