using System.Text.RegularExpressions;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Localization;

/// <summary>How a choice is written in an address and on the command line: "first-order", "cumulative-net", "aov".</summary>
public static partial class UrlNames
{
    private const string AverageOrderValue = "aov";

    public static string Of<T>(T value)
        where T : struct, Enum =>
        value.ToString() == nameof(CohortMeasure.AverageOrderValue)
            ? AverageOrderValue
            : WordStart().Replace(value.ToString(), "-").ToLowerInvariant();

    /// <summary>The choice with that name; false for a name that does not exist.</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(Of(candidate), name, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    [GeneratedRegex("(?<!^)(?=[A-Z])")]
    private static partial Regex WordStart();
}
