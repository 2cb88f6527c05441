using System.Globalization;

namespace RetentionDashboard.Tests.Support;

/// <summary>How much the tests with invented cases do: RETENTION_PROOF_EFFORT times their usual number, from RETENTION_PROOF_SEED on.</summary>
internal static class Effort
{
    public static int Times { get; } = Variable("RETENTION_PROOF_EFFORT", 1);

    public static int Seed { get; } = Variable("RETENTION_PROOF_SEED", 20240229);

    private static int Variable(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
