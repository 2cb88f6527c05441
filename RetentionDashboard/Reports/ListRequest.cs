using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>A list that somebody takes.</summary>
public sealed record ListRequest
{
    /// <summary>What the list holds, in the words of its page.</summary>
    public required string Name { get; init; }

    /// <summary>Path and query of the list.</summary>
    public required string Address { get; init; }

    public ListPreset Preset { get; init; }

    /// <summary>Who takes it; blank where they do not say.</summary>
    public string? Author { get; init; }

    /// <summary>Country meant by numbers without a country's code; null for that of each customer's store.</summary>
    public string? Country { get; init; }

    /// <summary>0 to 90.</summary>
    public int HoldOutPercent { get; init; }

    public int Seed { get; init; }
}
