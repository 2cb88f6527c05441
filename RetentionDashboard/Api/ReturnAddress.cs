using RetentionDashboard.Localization;

namespace RetentionDashboard.Api;

/// <summary>Where a reader goes back to after a choice: a page of this application and nothing else.</summary>
internal static class ReturnAddress
{
    public static string Of(string? to) => IsLocal(to) ? to! : Links.Home;

    private static bool IsLocal(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl);
}
