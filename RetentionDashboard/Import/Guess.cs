namespace RetentionDashboard.Import;

/// <summary>Something that was found out about a file: what, why, what else it could be.</summary>
/// <param name="IsDecided">False where nothing settles it: then the user is asked and <paramref name="Value"/> is only what would be offered first.</param>
public sealed record Guess<T>(T Value, ImportNote Evidence, bool IsDecided = true)
{
    /// <summary>What a user can choose instead, the likeliest first; holds the value itself.</summary>
    public IReadOnlyList<T> Alternatives { get; init; } = [];

    /// <summary>True where the user, or what they decided before, said so.</summary>
    public bool IsStated => Evidence.Code == ImportNoteCode.StatedByUser;
}
