namespace RetentionDashboard.Import;

/// <summary>A warning, problem or reason: a code with its arguments, worded in the reader's language by <c>ImportWords</c> when shown.</summary>
public sealed record ImportNote(ImportNoteCode Code, params string[] Arguments);
