using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Two groups side by side, figure by figure.</summary>
public sealed record CompareReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    public required DateOnly? FirstDay { get; init; }
    public required CompareKind Kind { get; init; }
    public required ComparedSide A { get; init; }
    public required ComparedSide B { get; init; }

    /// <summary>Customers who are on both sides.</summary>
    public required int Overlap { get; init; }

    /// <summary>The span of the retention rate where the sides are not spans themselves; null where no quarter is complete.</summary>
    public required DateSpan? RetentionSpan { get; init; }

    public required IReadOnlyList<CompareRow> Rows { get; init; }

    /// <summary>Figures that begin at a customer's first order and follow all of their orders, where only some orders of a side count; none of <see cref="Rows"/>.</summary>
    public IReadOnlyList<CompareMeasure> LeftOut { get; init; } = [];

    /// <summary>Cohorts to choose from, with cohorts.</summary>
    public required IReadOnlyList<CohortChoice> Cohorts { get; init; }

    /// <summary>With cohorts: what tells at least two of them apart; the periods of first orders always stand there, for they come in several lengths.</summary>
    public IReadOnlyList<CohortRows> Properties { get; init; } = [];
}
