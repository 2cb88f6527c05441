using Microsoft.AspNetCore.Connections;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>The verb-less command: serves the web application until it is stopped.</summary>
internal static class WebServer
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Path });
        // Scripts and styles of packages are found in a build as well, whatever the environment is called.
        builder.WebHost.UseStaticWebAssets();
        if (ListenAddresses.Refused(builder.Configuration) is { Count: > 0 } refused)
        {
            await Console.Error.WriteLineAsync(
                Formats.Fill(Texts.Cli_OtherMachines, string.Join(", ", refused), ListenAddresses.OverrideKey));
            return 2;
        }

        builder.Services.AddRetentionDashboard(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.UseRetentionDashboard();
        await app.Services.MigrateDatabaseAsync(cancellationToken);
        try
        {
            await app.RunAsync(cancellationToken);
            return 0;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                Formats.Fill(Texts.Cli_AddressInUse, builder.Configuration["Urls"]));
            return 2;
        }
    }
}
