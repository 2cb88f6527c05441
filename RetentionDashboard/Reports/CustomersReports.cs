namespace RetentionDashboard.Reports;

/// <summary>The customers behind a number, and one customer's page.</summary>
public sealed class CustomersReports
{
    /// <summary>Null where no store has orders.</summary>
    public Task<CustomersReport?> GetAsync(CustomersQuery query, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Null where there is no such customer.</summary>
    public Task<CustomerDetail?> GetDetailAsync(int customerId, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
