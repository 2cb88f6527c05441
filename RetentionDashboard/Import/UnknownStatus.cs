namespace RetentionDashboard.Import;

/// <summary>A status word that neither the format nor the user explained.</summary>
/// <param name="Word">As the file writes it.</param>
/// <param name="Orders">How many orders have it.</param>
public sealed record UnknownStatus(string Word, int Orders);
