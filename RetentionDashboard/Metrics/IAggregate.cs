namespace RetentionDashboard.Metrics;

/// <summary>A small table that adds up over customers: the tables of two groups of customers, added, are the table of both.</summary>
/// <typeparam name="T">The table itself.</typeparam>
public interface IAggregate<T>
    where T : IAggregate<T>
{
    /// <summary>Adds another group's table to this one.</summary>
    void Add(T other);
}
