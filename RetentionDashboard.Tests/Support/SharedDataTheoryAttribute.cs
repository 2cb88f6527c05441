namespace RetentionDashboard.Tests.Support;

/// <summary>A theory about shared data; skipped, with the reason, where the data is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.MissingReason;
}
