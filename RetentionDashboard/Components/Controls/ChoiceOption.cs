namespace RetentionDashboard.Components.Controls;

/// <summary>One entry of a <see cref="Choice"/>.</summary>
public sealed record ChoiceOption(string Value, string Text);
