using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The totals of one span. Money in currency units.</summary>
public sealed record OverviewFigures
{
    public required int Customers { get; init; }
    public required int NewCustomers { get; init; }

    /// <summary>New customers ÷ customers.</summary>
    public Ratio AcquisitionRate => new(NewCustomers, Customers);

    /// <summary>Valid orders of customers; unattributed ones stand beside.</summary>
    public required int Orders { get; init; }

    public required int UnattributedOrders { get; init; }
    public required decimal UnattributedRevenue { get; init; }
    public required decimal GrossRevenue { get; init; }

    /// <summary>Between gross and net beside refunds: gross − discounts − refunds = net.</summary>
    public required decimal Discounts { get; init; }

    public required decimal Refunds { get; init; }
    public required decimal NetRevenue { get; init; }

    /// <summary>Revenue in the store's basis (net, gross or total).</summary>
    public required decimal Revenue { get; init; }

    /// <summary>Revenue ÷ orders.</summary>
    public required Ratio AverageOrderValue { get; init; }

    /// <summary>Orders ÷ customers.</summary>
    public required Ratio PurchaseFrequency { get; init; }

    /// <summary>Customers with two orders or more ÷ customers.</summary>
    public required Ratio RepeatPurchaseRate { get; init; }

    /// <summary>Revenue ÷ customers.</summary>
    public required Ratio HistoricClv { get; init; }
}
