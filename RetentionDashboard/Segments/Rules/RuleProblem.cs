namespace RetentionDashboard.Segments.Rules;

/// <summary>Why a rule, or a condition of it, cannot be used.</summary>
public enum RuleProblem
{
    /// <summary>Not the JSON of a rule, or a field is missing, unknown or of the wrong kind.</summary>
    Unreadable = 0,

    /// <summary>Written by a version that is not known here.</summary>
    UnknownVersion = 1,

    /// <summary>No condition has this name.</summary>
    UnknownCondition = 2,

    /// <summary>A list without an entry, or a range without a bound.</summary>
    Empty = 3,

    /// <summary>The lower bound is above the upper one.</summary>
    Reversed = 4,

    /// <summary>A number is beyond what it can be.</summary>
    OutOfRange = 5,

    /// <summary>Conditions are nested too deep.</summary>
    TooDeep = 6,

    /// <summary>There is no such segment.</summary>
    UnknownSegment = 7,

    /// <summary>The segment asks, in the end, about itself.</summary>
    Cycle = 8,

    /// <summary>The condition asks what is expected of customers, and no model can say.</summary>
    NoForecast = 9,
}
