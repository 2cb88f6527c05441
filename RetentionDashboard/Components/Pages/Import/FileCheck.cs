using RetentionDashboard.Import;

namespace RetentionDashboard.Components.Pages.Import;

/// <summary>What came of reading a whole file without writing.</summary>
/// <param name="Options">How it was read.</param>
/// <param name="Result">Null where the file cannot be imported so.</param>
public sealed record FileCheck(ImportOptions Options, ImportResult? Result, ImportNote? Problem);
