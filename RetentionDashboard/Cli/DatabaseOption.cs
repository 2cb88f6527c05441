using System.CommandLine;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>`--database`, the same for every verb.</summary>
internal static class DatabaseOption
{
    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--database") { Description = description, HelpName = "PATH" };
        option.Checked(static path => Directory.Exists(path) ? Formats.Fill(Texts.Cli_Database_Folder, path) : null);
        return option;
    }
}
