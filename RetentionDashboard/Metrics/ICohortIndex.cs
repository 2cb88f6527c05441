namespace RetentionDashboard.Metrics;

/// <summary>What <see cref="CohortAxis"/> tells, for the tight loop: a structure, so that the loop is compiled for each kind of columns by itself.</summary>
internal interface ICohortIndex
{
    /// <summary>False where no customer's period or window can end on the as-of date without everybody's doing so.</summary>
    static abstract bool CanBeWhole { get; }

    /// <summary>The period of a first order; 0 for windows.</summary>
    int Begin(int firstDay);

    /// <summary>The newest index that is complete; -1 where none is.</summary>
    int Top(int firstDay, int begin);

    /// <summary>Index of an order.</summary>
    int Of(int day, int firstDay, int begin);

    /// <summary>True where a customer's window ends on the as-of date.</summary>
    bool IsWhole(int firstDay);
}
