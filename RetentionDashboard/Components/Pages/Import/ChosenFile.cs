namespace RetentionDashboard.Components.Pages.Import;

/// <summary>A file as the browser names it before it is sent.</summary>
public sealed record ChosenFile(int Key, string Name, long Bytes);
