namespace RetentionDashboard.Forecast;

/// <summary>A trait or one of its levels with too few customers to say something.</summary>
/// <param name="Trait">Key of the trait.</param>
/// <param name="Level">Name of the level; null is the whole trait.</param>
public sealed record RareLevel(string Trait, string? Level);
