using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What a file says beside what the dashboard shows for the days of its orders. Money in currency units.</summary>
public sealed record ImportReconciliation
{
    public required string Currency { get; init; }

    /// <summary>From the file's first order day to its last.</summary>
    public required DateSpan Days { get; init; }

    public required ReconciledFigures File { get; init; }
    public required ReconciledFigures Dashboard { get; init; }

    /// <summary>The imports whose orders lie in these days, by number of orders.</summary>
    public required IReadOnlyList<OrderSource> Sources { get; init; }

    /// <summary>Refunds of the file that are dated outside its order days.</summary>
    public required int RefundsElsewhere { get; init; }

    public required decimal RefundsElsewhereAmount { get; init; }

    /// <summary>Orders of the file that do not count and lie outside these days.</summary>
    public required int NotValidElsewhere { get; init; }

    /// <summary>What the file says of these days alone: without what it tells of others.</summary>
    public ReconciledFigures FileInDays => File with
    {
        Refunds = File.Refunds - RefundsElsewhere,
        Net = File.Net + RefundsElsewhereAmount,
        NotValid = File.NotValid - NotValidElsewhere,
    };

    /// <summary>The day up to which the dashboard shows orders, where the file has later ones.</summary>
    public required DateOnly? CutAt { get; init; }
}
