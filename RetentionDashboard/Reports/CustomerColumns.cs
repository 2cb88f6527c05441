namespace RetentionDashboard.Reports;

/// <summary>Which columns a list of customers shows.</summary>
public sealed record CustomerColumns
{
    private readonly ulong _chosen;

    public CustomerColumns(params IEnumerable<CustomerColumn> columns)
    {
        foreach (var column in columns)
        {
            _chosen |= 1UL << (int)column;
        }
    }

    public static CustomerColumns Default { get; } = new(
        CustomerColumn.Email, CustomerColumn.Revenue, CustomerColumn.Orders, CustomerColumn.AverageOrderValue, CustomerColumn.FirstOrder, CustomerColumn.LastOrder, CustomerColumn.MedianDays);

    public static CustomerColumns All { get; } = new(Enum.GetValues<CustomerColumn>());

    /// <summary>The chosen ones, in the sequence in which they are shown.</summary>
    public IEnumerable<CustomerColumn> Chosen => Enum.GetValues<CustomerColumn>().Where(Contains);

    public bool Contains(CustomerColumn column) => (_chosen & (1UL << (int)column)) != 0;

    /// <summary>True where a column asks for more than the figures of a row.</summary>
    public bool AskForMarks => Chosen.Any(static column => column >= CustomerColumn.NextOrder);

    /// <summary>True where a column shows what a model expects.</summary>
    public bool AskForecast => Chosen.Any(static column => column >= CustomerColumn.ChanceAlive);

    /// <summary>The same with one more, or with one fewer where it is chosen.</summary>
    public CustomerColumns Toggled(CustomerColumn column) => new(Contains(column) ? Chosen.Where(chosen => chosen != column) : Chosen.Append(column));
}
