using System.CommandLine;
using System.Globalization;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Cli;

/// <summary>The options of `import`, one for everything that the preview page can set, and the import that they ask for.</summary>
internal sealed class ImportArguments
{
    private const string Yes = "yes";
    private const string Several = "several";

    private readonly Option<string?> _store = new("--store") { Description = "The shop the orders belong to; created when new. Default: the only one of the database, My store in an empty one.", HelpName = "NAME" };
    private readonly Option<string?> _format = new("--format") { Description = $"Which system wrote the file: auto, {string.Join(", ", OrderFormats.All.Select(static known => known.Name))}. Default: auto, by the names of the columns.", HelpName = "NAME" };
    private readonly Option<string[]> _map = new("--map") { Description = "FIELD=COLUMN; overrides or completes the detected mapping, FIELD= leaves the field out. Repeatable. Fields: " + string.Join(' ', FieldNames.All) + ".", HelpName = "FIELD=COLUMN" };
    private readonly Option<string?> _dates = new("--dates") { Description = "Pattern of the dates, such as dd/MM/yyyy or \"yyyy-MM-dd HH:mm\". Default: what the values of each column settle.", HelpName = "PATTERN" };
    private readonly Option<string[]> _numbers = new("--numbers") { Description = "Style of the numbers: en 1,234.50, de 1.234,50, fr 1 234,50, id 1.234; or FIELD=STYLE for the column of one field. Repeatable. Default: what the values of each column settle.", HelpName = "STYLE" };
    private readonly Option<string?> _encoding = new("--encoding") { Description = "Encoding of the file. Default: what its bytes say." };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What separates the cells: one character, or tab. Default: of , ; | and tab the one that yields columns.", HelpName = "MARK" };
    private readonly Option<int?> _headerLine = new("--header-line") { Description = "Line of the file on which the column names stand, the first is 1. Default: looked for in the first 20.", HelpName = "LINE" };
    private readonly Option<string?> _descriptionRow = new("--description-row") { Description = "Whether the row below the column names explains them and is left out. Default: detected." };
    private readonly Option<string?> _linesPerOrder = new("--lines-per-order") { Description = "one: each row is an order; several: an order has a row for each of its items. Default: detected." };
    private readonly Option<string[]> _status = new("--status") { Description = "WORD=valid|not-valid|refunded; what a status word means that no format knows, kept for the store. Repeatable.", HelpName = "WORD=MEANING" };
    private readonly Option<string?> _mappingName = new("--mapping-name") { Description = "What to call this way of reading, which the store keeps for files with the same column names once an option above states it.", HelpName = "NAME" };
    private readonly Option<string?> _timeZone = new("--time-zone") { Description = "The time zone of a new store, such as Asia/Jakarta. Default: the one that fits the file, else this machine's.", HelpName = "ID" };
    private readonly Option<string?> _currency = new("--currency") { Description = "The currency of a new store, such as IDR, where the file does not say. Default: the file's, else USD with a warning.", HelpName = "CODE" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Detect, parse, validate, report; write nothing." };

    public ImportArguments()
    {
        Check(_store, static name => string.IsNullOrWhiteSpace(name) ? "--store takes a name." : null);
        Check(_format, static name => ProblemOf(() => OrderFormats.Named(name)));
        Check(_map, static stated => FieldNames.Parse(stated) is null ? $"--map takes FIELD=COLUMN; \"{stated}\" names no known field. Fields: {string.Join(' ', FieldNames.All)}." : null);
        Check(_dates, static pattern => StatedReading.IsDatePattern(pattern) ? null : $"--dates takes a pattern with day, month and year, such as dd/MM/yyyy; not \"{pattern}\".");
        Check(_numbers, static stated => StatedReading.NumbersOf(stated) is null ? $"--numbers takes en, de, fr or id, or FIELD=STYLE; not \"{stated}\"." : null);
        Check(_delimiter, static mark => StatedReading.DelimiterOf(mark) is null ? $"--delimiter takes one character, or tab; not \"{mark}\"." : null);
        Check(_headerLine, static line =>
            int.TryParse(line, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 1000 ? null : $"--header-line takes a number from 1 to 1000; not \"{line}\".");
        Check(_status, static stated => StatedReading.StatusOf(stated) is null ? $"--status takes WORD=valid, WORD=not-valid or WORD=refunded; not \"{stated}\"." : null);
        Check(_timeZone, static zone => ProblemOf(() => LayoutDetection.CheckOptions(new ImportOptions { Store = "", TimeZone = zone })));
        Check(_currency, static code => ProblemOf(() => LayoutDetection.CheckOptions(new ImportOptions { Store = "", Currency = code })));
        _encoding.AcceptOnlyFromAmong("utf-8", "utf-16", "utf-16be", "windows-1252");
        _descriptionRow.AcceptOnlyFromAmong(Yes, "no");
        _linesPerOrder.AcceptOnlyFromAmong("one", Several);
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _store, _format, _map, _dates, _numbers, _encoding, _delimiter, _headerLine, _descriptionRow, _linesPerOrder, _status, _mappingName, _timeZone, _currency, _dryRun })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The store is empty where none was named.</summary>
    public ImportOptions Read(ParseResult parsed)
    {
        var styles = (parsed.GetValue(_numbers) ?? []).Select(static stated => StatedReading.NumbersOf(stated)!.Value).ToList();
        return new ImportOptions
        {
            Store = parsed.GetValue(_store)?.Trim() ?? "",
            Format = parsed.GetValue(_format),
            Map = StatedReading.Mapping(parsed.GetValue(_map) ?? []),
            DatePattern = parsed.GetValue(_dates),
            Numbers = styles.Where(static stated => stated.Field is null).Select(static stated => (NumberStyle?)stated.Style).LastOrDefault(),
            NumbersOf = styles.Where(static stated => stated.Field is not null).DistinctBy(static stated => stated.Field).ToDictionary(static stated => stated.Field!.Value, static stated => stated.Style),
            Encoding = parsed.GetValue(_encoding),
            Delimiter = parsed.GetValue(_delimiter) is { } mark ? StatedReading.DelimiterOf(mark) : null,
            HeaderLine = parsed.GetValue(_headerLine),
            DescriptionRow = parsed.GetValue(_descriptionRow) is { } described ? described == Yes : null,
            LinesPerOrder = parsed.GetValue(_linesPerOrder) is { } lines ? lines == Several : null,
            Statuses = StatedReading.Meanings(parsed.GetValue(_status) ?? []),
            MappingName = parsed.GetValue(_mappingName),
            TimeZone = parsed.GetValue(_timeZone),
            Currency = parsed.GetValue(_currency),
            DryRun = parsed.GetValue(_dryRun),
        };
    }

    private static void Check(Option option, Func<string, string?> problemOf) => option.Validators.Add(result =>
    {
        foreach (var problem in result.Tokens.Select(token => problemOf(token.Value)).OfType<string>())
        {
            result.AddError(problem);
        }
    });

    private static string? ProblemOf(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (ImportProblemException problem)
        {
            return ImportWords.Of(problem.Problem, CultureInfo.CurrentUICulture);
        }
    }
}
