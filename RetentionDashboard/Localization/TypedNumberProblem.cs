namespace RetentionDashboard.Localization;

/// <summary>Why a typed number was not read.</summary>
public enum TypedNumberProblem
{
    NotANumber = 0,

    /// <summary>Its only mark could group thousands or begin the decimals.</summary>
    Ambiguous = 1,
}
