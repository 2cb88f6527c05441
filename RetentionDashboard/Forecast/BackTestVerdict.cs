namespace RetentionDashboard.Forecast;

/// <summary>Whether to trust a forecast, by how it did on what is already known.</summary>
public enum BackTestVerdict
{
    /// <summary>Off by 10 % at most.</summary>
    Good = 0,

    /// <summary>Off by 25 % at most.</summary>
    Fair = 1,

    /// <summary>Off by more.</summary>
    Poor = 2,

    /// <summary>A simple guess was closer, in total and by customer.</summary>
    RivalIsBetter = 3,

    /// <summary>Too few orders came to tell.</summary>
    TooFewToTell = 4,
}
