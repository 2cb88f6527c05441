using System.CommandLine;
using System.Globalization;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>The options of `import`, one for everything that the preview page can set, and the import that they ask for.</summary>
internal sealed class ImportArguments
{
    private const string Yes = "yes";
    private const string Several = "several";

    private readonly Option<string?> _store = new("--store") { Description = Texts.Cli_Import_Store, HelpName = "NAME" };
    private readonly Option<string?> _format = new("--format") { Description = Formats.Fill(Texts.Cli_Import_Format, string.Join(", ", OrderFormats.All.Select(static known => known.Name))), HelpName = "NAME" };
    private readonly Option<string[]> _map = new("--map") { Description = Formats.Fill(Texts.Cli_Import_Map, FieldList), HelpName = "FIELD=COLUMN" };
    private readonly Option<string?> _dates = new("--dates") { Description = Texts.Cli_Import_Dates, HelpName = "PATTERN" };
    private readonly Option<string[]> _numbers = new("--numbers") { Description = Texts.Cli_Import_Numbers, HelpName = "STYLE" };
    private readonly Option<string?> _encoding = new("--encoding") { Description = Texts.Cli_Import_Encoding };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = Texts.Cli_Import_Delimiter, HelpName = "MARK" };
    private readonly Option<int?> _headerLine = CheckedOptions.Number("--header-line", Texts.Cli_Import_HeaderLine, 1, 1000, Texts.Cli_Number_Wrong);
    private readonly Option<string?> _descriptionRow = new("--description-row") { Description = Texts.Cli_Import_DescriptionRow };
    private readonly Option<string?> _linesPerOrder = new("--lines-per-order") { Description = Texts.Cli_Import_LinesPerOrder };
    private readonly Option<string[]> _status = new("--status") { Description = Texts.Cli_Import_Status, HelpName = "WORD=MEANING" };
    private readonly Option<string?> _mappingName = new("--mapping-name") { Description = Texts.Cli_Import_MappingName, HelpName = "NAME" };
    private readonly Option<string?> _timeZone = new("--time-zone") { Description = Texts.Cli_Import_TimeZone, HelpName = "ID" };
    private readonly Option<string?> _currency = new("--currency") { Description = Texts.Cli_Import_Currency, HelpName = "CODE" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = Texts.Cli_Import_DryRun };

    public ImportArguments()
    {
        _headerLine.HelpName = "LINE";
        _store.Checked(static name => string.IsNullOrWhiteSpace(name) ? Texts.Cli_Import_Store_Wrong : null);
        _format.Checked(static name => ProblemOf(() => OrderFormats.Named(name)));
        _map.Checked(static stated => FieldNames.Parse(stated) is null ? Formats.Fill(Texts.Cli_Import_Map_Wrong, stated, FieldList) : null);
        _dates.Checked(static pattern => StatedReading.IsDatePattern(pattern) ? null : Formats.Fill(Texts.Cli_Import_Dates_Wrong, pattern));
        _numbers.Checked(static stated => StatedReading.NumbersOf(stated) is null ? Formats.Fill(Texts.Cli_Import_Numbers_Wrong, stated) : null);
        _delimiter.Checked(static mark => StatedReading.DelimiterOf(mark) is null ? Formats.Fill(Texts.Cli_Import_Delimiter_Wrong, mark) : null);
        _status.Checked(static stated => StatedReading.StatusOf(stated) is null ? Formats.Fill(Texts.Cli_Import_Status_Wrong, stated) : null);
        _timeZone.Checked(static zone => ProblemOf(() => LayoutDetection.CheckOptions(new ImportOptions { Store = "", TimeZone = zone })));
        _currency.Checked(static code => ProblemOf(() => LayoutDetection.CheckOptions(new ImportOptions { Store = "", Currency = code })));
        _encoding.OneOf("utf-8", "utf-16", "utf-16be", "windows-1252");
        _descriptionRow.OneOf(Yes, "no");
        _linesPerOrder.OneOf("one", Several);
    }

    private static string FieldList => string.Join(' ', FieldNames.All);

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
