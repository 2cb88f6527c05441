namespace RetentionDashboard.Import;

/// <summary>One of a file's first lines, to choose the header from.</summary>
/// <param name="Line">Line of the file, the first is 1.</param>
/// <param name="Text">Its cells, cut to a length that can be shown.</param>
public sealed record FirstLine(int Line, string Text);
