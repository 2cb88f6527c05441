namespace RetentionDashboard.Tests.Support;

internal static class Near
{
    public static void Equal(decimal expected, decimal actual, decimal tolerance) =>
        Assert.InRange(actual, expected - tolerance, expected + tolerance);
}
