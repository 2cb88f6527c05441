using System.CommandLine;
using System.CommandLine.Invocation;

namespace RetentionDashboard.Cli;

/// <summary>The verbs of the binary; without one it serves the web application.</summary>
public static class CommandLine
{
    private const int WrongUse = 2;

    /// <summary>Only the one that is meant is made: each has options that take a while to describe.</summary>
    private static readonly OrderedDictionary<string, Func<Command>> Verbs = new() { ["report"] = ReportCommand.Create, ["import"] = ImportCommand.Create, ["sample"] = SampleCommand.Create };

    /// <param name="output">Results; null is standard output.</param>
    /// <param name="error">What went wrong; null is standard error.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("RetentionDashboard: who comes back, and what are they worth? Without a verb it serves the web application.");
        foreach (var create in args is [var first, ..] && Verbs.TryGetValue(first, out var named) ? [named] : Verbs.Values.ToArray())
        {
            root.Subcommands.Add(create());
        }

        if (ServerSettings.AreMeant(args))
        {
            return ServerSettings.Unknown(args) is { } unknown
                ? await RefuseAsync(
                    error ?? Console.Error,
                    $"'{unknown}' is not a setting of the server. It takes {string.Join(", ", ServerSettings.Names.Select(static name => "--" + name))} and --Section:Key=VALUE.")
                : await WebServer.RunAsync(args, cancellationToken);
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(Configure(output, error), cancellationToken);
        }

        if (parsed.CommandResult.Command is { Subcommands: { Count: > 0 } known } command)
        {
            var named = parsed.UnmatchedTokens is [var first, ..] ? $"; not '{first}'" : "";
            return await RefuseAsync(error ?? Console.Error, $"{command.Name} takes one of {string.Join(", ", known.Select(static verb => verb.Name))}{named}. {command.Name} --help explains them.");
        }

        if (parsed.Action is ParseErrorAction action)
        {
            action.ShowHelp = false;
        }

        var complaints = error ?? Console.Error;
        await parsed.InvokeAsync(Configure(complaints, complaints), cancellationToken);
        await complaints.WriteLineAsync("RetentionDashboard --help lists the verbs, VERB --help their options.");
        return WrongUse;
    }

    private static InvocationConfiguration Configure(TextWriter? output, TextWriter? error)
    {
        var configuration = new InvocationConfiguration();
        configuration.Output = output ?? configuration.Output;
        configuration.Error = error ?? configuration.Error;
        return configuration;
    }

    private static async Task<int> RefuseAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(sentence);
        return WrongUse;
    }
}
