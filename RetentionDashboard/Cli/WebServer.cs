namespace RetentionDashboard.Cli;

/// <summary>The verb-less command: serves the web application until it is stopped.</summary>
internal static class WebServer
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRetentionDashboard(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseRetentionDashboard();
        await app.Services.MigrateDatabaseAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
