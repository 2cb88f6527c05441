using Microsoft.Extensions.FileProviders;
using RetentionDashboard.Data;

namespace RetentionDashboard.Cli;

/// <summary>What a headless verb needs, without a web host: the database and the services that the pages use too.</summary>
internal static class HeadlessServices
{
    /// <param name="database">Path of the SQLite file; null is the configured one.</param>
    public static ServiceProvider Build(string? database)
    {
        var environment = new HeadlessEnvironment();
        var configuration = new ConfigurationBuilder()
            .SetBasePath(environment.ContentRootPath)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(database is null ? [] : [new(DatabaseLocation.ConfigurationKey, Path.GetFullPath(database))])
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddDatabase(DatabaseLocation.From(configuration, environment) with { IsWithoutReaders = true });
        services.AddReports();
        services.AddImport();
        return services.BuildServiceProvider();
    }

    private sealed class HeadlessEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = nameof(RetentionDashboard);

        public string ContentRootPath { get; set; } = ContentRoot.Path;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
