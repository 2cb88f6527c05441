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

    /// <summary>Marks the store as the invented one when it is created.</summary>
    public bool IsSample { get; init; }

    /// <summary>Detect, parse, validate and report; write nothing.</summary>
    public bool DryRun { get; init; }
}
