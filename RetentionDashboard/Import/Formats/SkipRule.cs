namespace RetentionDashboard.Import.Formats;

/// <summary>Says which rows of a system's export are no orders.</summary>
/// <param name="Header">Normalised name of the column that tells; a file without it has no such rows.</param>
/// <param name="Matches">Asked with the trimmed cell.</param>
/// <param name="Reason">Why such a row is passed over; its text counts them.</param>
internal sealed record SkipRule(string Header, Func<string, bool> Matches, ImportNoteCode Reason);
