namespace RetentionDashboard.Forecast;

/// <summary>Why to doubt a forecast.</summary>
public enum WarningReason
{
    /// <summary>Few repeaters; the numbers are customers.</summary>
    FewRepeaters = 0,

    /// <summary>The history is shorter than the horizon; the numbers are days.</summary>
    ShortHistory = 1,

    /// <summary>A parameter ran to 0 or infinity, or cannot be told from another; the numbers are how many did and how many may.</summary>
    ParametersUnknown = 2,

    /// <summary>Those who order more often spend more or less a time, which the model of values takes for unrelated; the numbers are the correlation and its limit.</summary>
    ValueFollowsFrequency = 3,

    /// <summary>A month of the year has far more or fewer repeats than the others; the numbers are its share of an average month and the limit.</summary>
    Seasonality = 4,

    /// <summary>Repeaters whose repeats are worth nothing or less were left out of the model of values; the numbers are customers.</summary>
    ValuesLeftOut = 5,

    /// <summary>The parameters of values ran to 0 or infinity, or cannot be told apart; the numbers are how many did and how many may.</summary>
    ValueParametersUnknown = 6,

    /// <summary>Most customers ordered once, and BG/NBD takes all of those for alive (MBG/NBD does not); the numbers are their share and the limit.</summary>
    OneOrderCountsAsAlive = 7,
}
