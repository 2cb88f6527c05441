using Microsoft.Data.Sqlite;

namespace RetentionDashboard.Tests.Browser;

/// <summary>The sample shop, made once by the button of the first page, for journeys that are about something else.</summary>
public sealed class SampleShopApp : IAsyncLifetime
{
    private readonly Lazy<Task<RunningApp>> _app = new(StartAsync);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_app.IsValueCreated && _app.Value.IsCompletedSuccessfully)
        {
            await (await _app.Value).DisposeAsync();
        }
    }

    /// <summary>A journey that changes nothing of the shop: it shares the application with others like it.</summary>
    internal async Task ReadAsync(Func<Journey, Task> walk, int width = Journey.Desk, string language = Journey.English) =>
        await Journey.RunAsync(await _app.Value, walk, width, language);

    /// <summary>A journey that writes: it has an application and a copy of the shop to itself.</summary>
    internal async Task ChangeAsync(Func<Journey, Task> walk, int width = Journey.Desk, string language = Journey.English)
    {
        var original = (await _app.Value).DatabasePath;
        await using var app = await RunningApp.StartAsync(path => Copy(original, path));
        await Journey.RunAsync(app, walk, width, language);
    }

    private static async Task<RunningApp> StartAsync()
    {
        var app = await RunningApp.StartAsync();
        await Journey.RunAsync(app, static journey => journey.ExploreSampleAsync());
        return app;
    }

    private static void Copy(string original, string copy)
    {
        using var connection = new SqliteConnection($"Data Source={original};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        command.ExecuteNonQuery();
    }
}
