namespace RetentionDashboard.Data;

/// <summary>How sums over all stores are read; one row at most, and none while nobody chose anything.</summary>
public sealed class SumSettings : ReadingSettings
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>ISO 4217 code that the stores' amounts are converted into; null is the currency of the store that was made first.</summary>
    public string? Currency { get; set; }
}
