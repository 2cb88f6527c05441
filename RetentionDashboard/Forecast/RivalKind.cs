namespace RetentionDashboard.Forecast;

/// <summary>Simple guesses that a model has to beat.</summary>
public enum RivalKind
{
    /// <summary>As many orders a customer as a year before, in the same span, of those who were customers then.</summary>
    LastYear = 0,

    /// <summary>Everybody goes on at the mean pace of their cohort, the calendar month of the first order.</summary>
    CohortAverage = 1,
}
