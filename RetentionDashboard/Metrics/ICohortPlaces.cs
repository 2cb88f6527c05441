namespace RetentionDashboard.Metrics;

/// <summary>Which cohorts a customer is in, for the tight loop: a structure, so that the loop is compiled for each kind of rows by itself.</summary>
internal interface ICohortPlaces
{
    /// <summary>False where every customer has exactly one place.</summary>
    static abstract bool AreSeveral { get; }

    /// <summary>First of the customer's places.</summary>
    int From(int customer);

    /// <summary>After the last of the customer's places.</summary>
    int To(int customer);

    /// <summary>The cohort of a place.</summary>
    /// <param name="place">A place of the customer.</param>
    /// <param name="day">Day of the customer's first order.</param>
    int KeyOf(int place, int day);
}
