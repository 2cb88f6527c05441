namespace RetentionDashboard.Forecast;

/// <summary>Why there is no forecast.</summary>
public enum RefusalReason
{
    /// <summary>Fewer customers with a repeat than needed; the numbers are customers.</summary>
    TooFewRepeaters = 0,

    /// <summary>The history is shorter than a quarter of the horizon; the numbers are days.</summary>
    HistoryTooShort = 1,

    /// <summary>The likelihood sees nobody leave (a near 0): P(alive) would be 1 for all. The numbers are mean P(alive) of repeaters and its limit.</summary>
    NobodyLeaves = 2,

    /// <summary>The search for parameters ended on a slope; the numbers are the slope per customer and its limit.</summary>
    NoConvergence = 3,

    /// <summary>Fewer repeaters with a value above 0 than the model of values needs; the numbers are customers.</summary>
    TooFewValues = 4,

    /// <summary>Values differ so much that they have no mean (q near or below 1); the numbers are q and its limit.</summary>
    ValuesWithoutMean = 5,
}
