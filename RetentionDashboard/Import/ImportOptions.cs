using RetentionDashboard.Data;
using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Import;

/// <summary>How a file is to be read and into which store it goes. Everything left null is detected.</summary>
public sealed record ImportOptions
{
    /// <summary>Name of the store; created when new.</summary>
    public required string Store { get; init; }

    /// <summary>ISO 4217 code; null is the existing store's, else the file's, else USD with a warning.</summary>
    public string? Currency { get; init; }

    /// <summary>IANA id; null is the existing store's, else the machine's own.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Name of the format, or null to detect it.</summary>
    public string? Format { get; init; }

    /// <summary>Field to column header; completes or overrides what was detected. An empty header unmaps the field.</summary>
    public IReadOnlyDictionary<ImportField, string> Map { get; init; } = new Dictionary<ImportField, string>();

    /// <summary>A .NET date pattern for every date column, or null to detect it per column.</summary>
    public string? DatePattern { get; init; }

    /// <summary>Number style for every number column, or null to detect it per column.</summary>
    public NumberStyle? Numbers { get; init; }

    /// <summary>Number style of single fields; goes before <see cref="Numbers"/>.</summary>
    public IReadOnlyDictionary<ImportField, NumberStyle> NumbersOf { get; init; } = new Dictionary<ImportField, NumberStyle>();

    /// <summary>Name of the encoding ("utf-8", "utf-16", "windows-1252"), or null to detect it.</summary>
    public string? Encoding { get; init; }

    /// <summary>What separates the cells, or null to detect it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Line of the file on which the column names stand, the first is 1; null to detect it.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>Whether the row below the column names explains them and is left out, or null to detect it.</summary>
    public bool? DescriptionRow { get; init; }

    /// <summary>Whether several rows make an order, or null to detect it.</summary>
    public bool? LinesPerOrder { get; init; }

    /// <summary>What status words mean that no format knows, by their normalised form; completes what the store remembers.</summary>
    public IReadOnlyDictionary<string, StatusMeaning> Statuses { get; init; } = new Dictionary<string, StatusMeaning>();

    /// <summary>What was noticed when the file was unpacked; stands before the warnings of the import.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    /// <summary>What the user calls this way of reading, to find it again; null keeps the name it has.</summary>
    public string? MappingName { get; init; }

    /// <summary>Marks the store as the invented one when it is created.</summary>
    public bool IsSample { get; init; }

    /// <summary>Detect, parse, validate and report; write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>How dates and numbers were read in the end; kept with an import that refused rows, for those that come back corrected.</summary>
    public ImportOptions? Settled { get; init; }

    /// <summary>True where something of the reading was decided, and not left to be detected.</summary>
    internal bool StatesReading =>
        Format is not null || Map.Count > 0 || DatePattern is not null || Numbers is not null || NumbersOf.Count > 0 || Encoding is not null || Delimiter is not null
        || HeaderLine is not null || DescriptionRow is not null || LinesPerOrder is not null;

    /// <summary>How files of this kind are read, without the store, its terms and the meaning of status words.</summary>
    internal ImportOptions ReadingAlone => new()
    {
        Store = "",
        Format = Format,
        Map = Map,
        DatePattern = DatePattern,
        Numbers = Numbers,
        NumbersOf = NumbersOf,
        Encoding = Encoding,
        Delimiter = Delimiter,
        HeaderLine = HeaderLine,
        DescriptionRow = DescriptionRow,
        LinesPerOrder = LinesPerOrder,
    };

    /// <summary>What the user said that a status word means; null where they said nothing.</summary>
    public StatusMeaning? StatusOf(string word) => Statuses.TryGetValue(StatusWords.Normalise(word), out var meaning) ? meaning : null;

    /// <summary>The same options with the meaning of one status word decided.</summary>
    public ImportOptions WithStatus(string word, StatusMeaning meaning) =>
        this with { Statuses = new Dictionary<string, StatusMeaning>(Statuses) { [StatusWords.Normalise(word)] = meaning } };

    /// <summary>The number style that the user chose for a field; null detects it.</summary>
    internal NumberStyle? StatedNumbers(ImportField field) => NumbersOf.TryGetValue(field, out var style) ? style : Numbers;
}
