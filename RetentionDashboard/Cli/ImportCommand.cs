using System.CommandLine;

namespace RetentionDashboard.Cli;

/// <summary>`import`: brings order exports into the database, one batch a file.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Order exports to import: CSV or other text with columns, .xlsx, .xls, .zip or .gz. Each is tried, whatever becomes of the others.", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(static result =>
        {
            // A mistyped option would be taken for a file.
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"'{token.Value.Split('=')[0]}' is no option.");
            }
        });
        var database = DatabaseOption.Create("SQLite file; created when new. Default: the configured one.");
        var arguments = new ImportArguments();
        var json = new Option<bool>("--json") { Description = "The result as JSON: an object for one file, a list for several; a file that was not imported has a \"problem\"." };
        var command = new Command("import", "Import order exports. Exit code 0: done; 1: done, rows were refused; 2: a file could not be imported, or wrong use.") { files, database };
        arguments.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, cancellationToken) => ImportVerb.RunAsync(
            parsed.GetRequiredValue(files), parsed.GetValue(database), arguments.Read(parsed), parsed.GetValue(json), parsed.InvocationConfiguration, cancellationToken));
        return command;
    }
}
