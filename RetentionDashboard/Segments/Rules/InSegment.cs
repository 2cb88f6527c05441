using System.Globalization;

namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers of another segment.</summary>
/// <param name="Key">Its key: of a built-in one, or "saved:" and a number.</param>
public sealed record InSegment(string Key) : SegmentRule
{
    private const string SavedPrefix = "saved:";

    /// <summary>Number of the saved segment; null for a built-in one.</summary>
    public int? Saved() => Key.StartsWith(SavedPrefix, StringComparison.Ordinal)
        && int.TryParse(Key.AsSpan(SavedPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Key of a saved segment: "saved:12".</summary>
    public static string KeyOf(int saved) => string.Create(CultureInfo.InvariantCulture, $"{SavedPrefix}{saved}");
}
