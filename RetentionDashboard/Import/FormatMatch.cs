namespace RetentionDashboard.Import;

/// <summary>How well a file's columns fit a format.</summary>
/// <param name="Found">Of the fields that the format has columns for, those that the file has too.</param>
public sealed record FormatMatch(string Name, string Title, int Found, int Of);
