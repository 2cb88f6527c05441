using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RetentionDashboard.Data;

namespace RetentionDashboard.Tests.Support;

/// <summary>The whole application on an in-memory server, with a database of its own that goes when the test ends.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private TestApp(DirectoryInfo folder, WebApplication app)
    {
        _folder = folder;
        _app = app;
    }

    public IServiceProvider Services => _app.Services;

    public string Folder => _folder.FullName;

    public static async Task<TestApp> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("retention-tests");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = Checkout.PathOf("RetentionDashboard"),
            ApplicationName = typeof(Services).Assembly.GetName().Name,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseTestServer();
        builder.Configuration[DatabaseLocation.ConfigurationKey] = Path.Combine(folder.FullName, "shop.db");
        builder.Services.AddRetentionDashboard(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseRetentionDashboard();
        await app.Services.MigrateDatabaseAsync(CancellationToken.None);
        await app.StartAsync();
        return new TestApp(folder, app);
    }

    public HttpClient CreateClient() => _app.GetTestClient();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.DeleteWhenQuiet();
    }
}
