using System.CommandLine;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>`import`: brings order exports into the database, one batch a file.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = Texts.Cli_Import_Files, Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(static result =>
        {
            // A mistyped option would be taken for a file.
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError(Formats.Fill(Texts.Cli_NoOption, token.Value.Split('=')[0]));
            }
        });
        var database = DatabaseOption.Create(Texts.Cli_Database_New);
        var arguments = new ImportArguments();
        var json = new Option<bool>("--json") { Description = Texts.Cli_Import_Json };
        var command = new Command("import", Texts.Cli_Import) { files, database };
        arguments.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, cancellationToken) => ImportVerb.RunAsync(
            parsed.GetRequiredValue(files), parsed.GetValue(database), arguments.Read(parsed), parsed.GetValue(json), parsed.InvocationConfiguration, cancellationToken));
        return command;
    }
}
