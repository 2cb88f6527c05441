using System.CommandLine;

namespace RetentionDashboard.Cli;

/// <summary>The verbs of the binary; without one it serves the web application.</summary>
public static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("RetentionDashboard: who comes back, and what are they worth?") { TreatUnmatchedTokensAsErrors = false };
        root.Subcommands.Add(SampleCommand.Create());
        root.SetAction(async (_, cancellationToken) => await WebServer.RunAsync(args, cancellationToken));
        return root.Parse(args).InvokeAsync();
    }
}
