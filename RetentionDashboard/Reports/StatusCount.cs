namespace RetentionDashboard.Reports;

/// <summary>A status word of files and how many orders have it.</summary>
/// <param name="Word">Empty where the file had none.</param>
public sealed record StatusCount(string Word, int Orders);
