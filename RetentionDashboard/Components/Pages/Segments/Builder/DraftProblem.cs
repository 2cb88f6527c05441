namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>What is wrong with a condition, or missing in it.</summary>
/// <param name="Node">Which one.</param>
/// <param name="Field">Where in it.</param>
/// <param name="Text">In the reader's language.</param>
/// <param name="IsMissing">True where nothing was entered yet: the condition is left out of the count until it is.</param>
public sealed record DraftProblem(DraftNode Node, DraftField Field, string Text, bool IsMissing = false);
