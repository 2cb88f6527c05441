using System.CommandLine;
using System.CommandLine.Help;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>The verbs of the binary; without one it serves the web application.</summary>
public static class CommandLine
{
    private const int WrongUse = 2;

    /// <summary>Only the one that is meant is made: each has options that take a while to describe.</summary>
    private static readonly OrderedDictionary<string, Func<Command>> Verbs = new() { ["report"] = ReportCommand.Create, ["forecast"] = ForecastCommand.Create, ["import"] = ImportCommand.Create, ["sample"] = SampleCommand.Create };

    /// <param name="output">Results; null is standard output.</param>
    /// <param name="error">What went wrong; null is standard error.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellationToken = default)
    {
        LanguageOption.Use(args);
        var complaints = error ?? Console.Error;
        if (ServerSettings.AreMeant(args))
        {
            return ServerSettings.Unknown(args) is { } unknown
                ? await RefuseAsync(complaints, Formats.Fill(Texts.Cli_NoSetting, unknown, string.Join(", ", ServerSettings.Names.Select(static name => "--" + name))))
                : await WebServer.RunAsync(args, cancellationToken);
        }

        var root = new RootCommand(Texts.Cli_Root) { LanguageOption.Create() };
        root.Options.OfType<HelpOption>().Single().Description = Texts.Cli_Help_Option;
        root.Options.OfType<VersionOption>().Single().Description = Texts.Cli_Version;
        foreach (var create in args is [var first, ..] && Verbs.TryGetValue(first, out var named) ? [named] : Verbs.Values.ToArray())
        {
            root.Subcommands.Add(create());
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(Configure(output, error), cancellationToken);
        }

        if (parsed.CommandResult.Command is { Subcommands: { Count: > 0 } known } command)
        {
            var names = string.Join(", ", known.Select(static verb => verb.Name));
            return await RefuseAsync(complaints, parsed.UnmatchedTokens is [var other, ..]
                ? Formats.Fill(Texts.Cli_NoSubcommand_Named, command.Name, names, other)
                : Formats.Fill(Texts.Cli_NoSubcommand, command.Name, names));
        }

        return await RefuseAsync(complaints, string.Join(Environment.NewLine, [.. Complaints.Of(parsed), Texts.Cli_Help]));
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
