namespace RetentionDashboard.Segments.Rules;

/// <summary>A rule was asked for its members that cannot have any.</summary>
public sealed class RuleException(RuleError error) : Exception($"{error.Path}: {error.Problem} {error.Detail}")
{
    /// <summary>What is wrong, and where.</summary>
    public RuleError Error { get; } = error;
}
