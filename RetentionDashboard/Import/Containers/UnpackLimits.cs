namespace RetentionDashboard.Import.Containers;

/// <summary>How much may come out of one file. What an archive states about itself counts for nothing; what really comes out is measured.</summary>
public sealed record UnpackLimits
{
    private const long Mebibyte = 1024 * 1024;

    public static UnpackLimits Default { get; } = new();

    /// <summary>Of everything that comes out of one file, and of everything that a workbook's parts hold.</summary>
    public long Bytes { get; init; } = 2048 * Mebibyte;

    /// <summary>How many times its own size a file may unpack to; exports reach some thirty.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Below this the ratio does not matter.</summary>
    public long BytesOfAnyRatio { get; init; } = 32 * Mebibyte;

    public int Entries { get; init; } = 200;

    /// <summary>Of a workbook's sheets together, empty cells between filled ones included.</summary>
    public long Cells { get; init; } = 200_000_000;

    /// <summary>Of the texts and styles of a workbook, which its reader holds in memory.</summary>
    public long BytesHeld { get; init; } = 256 * Mebibyte;
}
