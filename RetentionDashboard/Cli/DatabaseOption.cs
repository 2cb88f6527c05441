using System.CommandLine;

namespace RetentionDashboard.Cli;

/// <summary>`--database`, the same for every verb.</summary>
internal static class DatabaseOption
{
    public static Option<string?> Create(string description)
    {
        var option = new Option<string?>("--database") { Description = description, HelpName = "PATH" };
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var path }] && Directory.Exists(path))
            {
                result.AddError($"--database takes the path of a file; {path} is a folder.");
            }
        });
        return option;
    }
}
