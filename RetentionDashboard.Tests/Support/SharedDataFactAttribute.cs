namespace RetentionDashboard.Tests.Support;

/// <summary>A fact about shared data; skipped, with the reason, where the data is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.MissingReason;
}
