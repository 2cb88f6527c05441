using System.CommandLine;
using System.Globalization;
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
        var numbers = new Option<string[]>("--numbers") { Description = "Style of the numbers: en 1,234.50, de 1.234,50, fr 1 234,50, id 1.234; or FIELD=STYLE for the column of one field. Repeatable.", HelpName = "STYLE" };
        numbers.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => StatedReading.NumbersOf(token.Value) is null))
            {
                result.AddError($"--numbers takes en, de, fr or id, or FIELD=STYLE; not \"{token.Value}\".");
            }
        });
        var encoding = new Option<string?>("--encoding") { Description = "Encoding of the file: utf-8, utf-16, utf-16be, windows-1252; default is what its bytes say." };
        encoding.AcceptOnlyFromAmong("utf-8", "utf-16", "utf-16be", "windows-1252");
        var delimiter = new Option<string?>("--delimiter") { Description = "What separates the cells: one character, or tab.", HelpName = "MARK" };
        delimiter.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var mark }] && StatedReading.DelimiterOf(mark) is null)
            {
                result.AddError($"--delimiter takes one character, or tab; not \"{mark}\".");
            }
        });
        var headerLine = new Option<int?>("--header-line") { Description = "Line of the file on which the column names stand, the first is 1.", HelpName = "LINE" };
        headerLine.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var line }] && !(int.TryParse(line, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1000))
            {
                result.AddError($"--header-line takes a number from 1 to 1000; not \"{line}\".");
            }
        });
        var status = new Option<string[]>("--status") { Description = "WORD=valid|not-valid|refunded; what a status word means that no format knows, kept for the store. Repeatable.", HelpName = "WORD=MEANING" };
        status.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => StatedReading.StatusOf(token.Value) is null))
            {
                result.AddError($"--status takes WORD=valid, WORD=not-valid or WORD=refunded; not \"{token.Value}\".");
            }
        });
        var timeZone = new Option<string?>("--time-zone") { Description = "The store's time zone, such as Asia/Jakarta.", HelpName = "ID" };
        var currency = new Option<string?>("--currency") { Description = "The store's currency, where the file does not say.", HelpName = "CODE" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Detect, parse, validate, report; write nothing." };
        var json = new Option<bool>("--json") { Description = "The result as JSON." };

        var command = new Command("import", "Import order exports.") { files, database, store, format, map, dates, numbers, encoding, delimiter, headerLine, status, timeZone, currency, dryRun, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var styles = (parsed.GetValue(numbers) ?? []).Select(static stated => StatedReading.NumbersOf(stated)!.Value).ToList();
            return ImportVerb.RunAsync(
                parsed.GetRequiredValue(files),
                parsed.GetValue(database),
                new ImportOptions
                {
                    Store = parsed.GetRequiredValue(store),
                    Format = parsed.GetValue(format),
                    Map = StatedReading.Mapping(parsed.GetValue(map) ?? []),
                    DatePattern = parsed.GetValue(dates),
                    Numbers = styles.Where(static stated => stated.Field is null).Select(static stated => (NumberStyle?)stated.Style).LastOrDefault(),
                    NumbersOf = styles.Where(static stated => stated.Field is not null).DistinctBy(static stated => stated.Field).ToDictionary(static stated => stated.Field!.Value, static stated => stated.Style),
                    Encoding = parsed.GetValue(encoding),
                    Delimiter = parsed.GetValue(delimiter) is { } mark ? StatedReading.DelimiterOf(mark) : null,
                    HeaderLine = parsed.GetValue(headerLine),
                    Statuses = StatedReading.Meanings(parsed.GetValue(status) ?? []),
                    TimeZone = parsed.GetValue(timeZone),
                    Currency = parsed.GetValue(currency),
                    DryRun = parsed.GetValue(dryRun),
                },
                parsed.GetValue(json),
                parsed.InvocationConfiguration,
                cancellationToken);
        });
        return command;
    }
}
