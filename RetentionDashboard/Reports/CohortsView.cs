namespace RetentionDashboard.Reports;

/// <summary>How a cohort table is looked at: its sequence, its curves, what it is measured by. Nothing here changes one of its figures.</summary>
public sealed record CohortsView
{
    /// <summary>Keys of the cohorts whose curves are drawn; empty draws the usual ones.</summary>
    public IReadOnlyList<string> Curves { get; init; } = [];

    /// <summary>Null is the table's own sequence.</summary>
    public CohortSort? Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>What cells are meant to reach, as it is typed: in percent for shares, else in the measure's own unit.</summary>
    public decimal? Target { get; init; }

    /// <summary>True where a long table is shown in full.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>A second filter whose customers are set beside those of the first; null where nothing is compared.</summary>
    public HistoryQuery? Other { get; init; }
}
