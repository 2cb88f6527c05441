namespace RetentionDashboard.Import;

/// <summary>How far a running import is.</summary>
/// <param name="Share">0 to 1 of the whole work.</param>
/// <param name="Rows">Rows read so far.</param>
public readonly record struct ImportProgress(ImportStage Stage, double Share, int Rows);
