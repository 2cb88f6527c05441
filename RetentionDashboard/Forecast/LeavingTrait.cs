namespace RetentionDashboard.Forecast;

/// <summary>A trait of the first order, such as its channel, with the level of each customer.</summary>
/// <param name="Key">Names the trait.</param>
/// <param name="Levels">Names of the levels.</param>
/// <param name="LevelOf">By customer: the place of their level; -1 where it is not known.</param>
public sealed record LeavingTrait(string Key, IReadOnlyList<string> Levels, IReadOnlyList<int> LevelOf);
