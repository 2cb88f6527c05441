using System.CommandLine;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Cli;

/// <summary>`import`: brings order exports into the database, one batch a file.</summary>
internal static class ImportCommand
{
    private const string DefaultStore = "My store";

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Order exports to import.", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(static result =>
        {
            // A mistyped option would be taken for a file.
            foreach (var token in result.Tokens.Where(static token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"'{token.Value.Split('=')[0]}' is no option.");
            }
        });
        var database = new Option<string?>("--database") { Description = "SQLite file.", HelpName = "PATH" };
        var store = new Option<string>("--store") { Description = "The shop the orders belong to; created when new.", HelpName = "NAME", DefaultValueFactory = static _ => DefaultStore };
        var format = new Option<string?>("--format") { Description = $"Which system wrote the file: auto, {string.Join(", ", OrderFormats.All.Select(static known => known.Name))}; default auto.", HelpName = "NAME" };
        var map = new Option<string[]>("--map") { Description = "FIELD=COLUMN; overrides or completes the detected mapping. Repeatable. Fields: " + string.Join(' ', FieldNames.All) + ".", HelpName = "FIELD=COLUMN" };
        map.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => FieldNames.Parse(token.Value) is null))
            {
                result.AddError($"--map takes FIELD=COLUMN; \"{token.Value}\" names no known field. Fields: {string.Join(' ', FieldNames.All)}.");
            }
        });
        var dates = new Option<string?>("--dates") { Description = "Pattern of the dates, such as dd/MM/yyyy.", HelpName = "PATTERN" };
        var numbers = new Option<string?>("--numbers") { Description = "Style of the numbers: en 1,234.50, de 1.234,50, fr 1 234,50, id 1.234." };
        numbers.AcceptOnlyFromAmong("en", "de", "fr", "id");
        var timeZone = new Option<string?>("--time-zone") { Description = "The store's time zone, such as Asia/Jakarta.", HelpName = "ID" };
        var currency = new Option<string?>("--currency") { Description = "The store's currency, where the file does not say.", HelpName = "CODE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Detect, parse, validate, report; write nothing." };
        var json = new Option<bool>("--json") { Description = "The result as JSON." };

        var command = new Command("import", "Import order exports.") { files, database, store, format, map, dates, numbers, timeZone, currency, dryRun, json };
        command.SetAction((parsed, cancellationToken) => ImportVerb.RunAsync(
            parsed.GetRequiredValue(files),
            parsed.GetValue(database),
            new ImportOptions
            {
                Store = parsed.GetRequiredValue(store),
                Format = parsed.GetValue(format),
                Map = Mapping(parsed.GetValue(map) ?? []),
                DatePattern = parsed.GetValue(dates),
                Numbers = parsed.GetValue(numbers) is { } style ? Enum.Parse<NumberStyle>(style, ignoreCase: true) : null,
                TimeZone = parsed.GetValue(timeZone),
                Currency = parsed.GetValue(currency),
                DryRun = parsed.GetValue(dryRun),
            },
            parsed.GetValue(json),
            parsed.InvocationConfiguration,
            cancellationToken));
        return command;
    }

    private static Dictionary<ImportField, string> Mapping(string[] stated)
    {
        var map = new Dictionary<ImportField, string>();
        foreach (var text in stated)
        {
            var (field, column) = FieldNames.Parse(text)!.Value;
            map[field] = column;
        }

        return map;
    }
}
