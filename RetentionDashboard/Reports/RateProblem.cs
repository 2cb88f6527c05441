namespace RetentionDashboard.Reports;

/// <summary>Why a rate cannot stand in the table.</summary>
public enum RateProblem
{
    /// <summary>A code is not three letters.</summary>
    NotACurrency = 0,

    /// <summary>Both codes are the same.</summary>
    SameCurrency = 1,

    /// <summary>The rate is not above zero, or beyond what two currencies can differ by.</summary>
    NotARate = 2,

    /// <summary>No currency has this code.</summary>
    CurrencyUnknown = 3,
}
