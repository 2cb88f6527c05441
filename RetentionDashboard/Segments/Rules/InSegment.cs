using System.Globalization;

namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers of another segment.</summary>
/// <param name="Key">Its key: of a built-in one, or "saved:" and a number.</param>
/// <param name="AsOf">Who was in it on that day; null is the day that the rule is asked about, and so is a later one.</param>
public sealed record InSegment(string Key, DateOnly? AsOf = null) : SegmentRule
{
    private const string SavedPrefix = "saved:";

    /// <summary>Number of the saved segment; null for a built-in one.</summary>
    public int? Saved() => SavedNumber(Key);

    /// <summary>Number of the saved segment with a key; null for another key.</summary>
    public static int? SavedNumber(string key) => key.StartsWith(SavedPrefix, StringComparison.Ordinal)
        && int.TryParse(key.AsSpan(SavedPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Key of a saved segment: "saved:12".</summary>
    public static string KeyOf(int saved) => string.Create(CultureInfo.InvariantCulture, $"{SavedPrefix}{saved}");
}
