using RetentionDashboard.Data;

namespace RetentionDashboard.Cli;

/// <summary>Settings that the verb-less command passes on to the web host, `--urls http://localhost:6000` or `--Database=shop.db`.</summary>
internal static class ServerSettings
{
    private static readonly string[] HelpOptions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    public static IReadOnlyList<string> Names { get; } =
        ["urls", DatabaseLocation.ConfigurationKey, ListenAddresses.OverrideKey, "environment"];

    /// <summary>True where no verb and no question for help is there.</summary>
    public static bool AreMeant(string[] args) => args.Length == 0 || (args[0].StartsWith('-') && !args.Any(HelpOptions.Contains));

    /// <summary>The first argument that is no setting; null where all are.</summary>
    public static string? Unknown(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !IsKnown(args[i][2..].Split('=')[0]))
            {
                return args[i];
            }

            if (!args[i].Contains('='))
            {
                i++;
            }
        }

        return null;
    }

    private static bool IsKnown(string name) => name.Contains(':') || Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
