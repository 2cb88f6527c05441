namespace RetentionDashboard.Import;

/// <summary>How a store's files of one header are read, as the user decided before.</summary>
/// <param name="Name">What the user calls it; null where they gave no name.</param>
/// <param name="UsedAt">UTC.</param>
/// <param name="Options">Only what concerns the reading of the file.</param>
public sealed record RememberedMapping(int Id, string? Name, DateTime UsedAt, ImportOptions Options);
