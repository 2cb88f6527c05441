using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Which customers, in which order, which page of them.</summary>
public sealed record CustomersQuery
{
    public HistoryQuery History { get; init; } = new();
    public CustomerGroup Group { get; init; }

    /// <summary>With <see cref="CustomerGroup.Cohort"/> and the groups of Repeat &amp; timing: the cohort's key, empty for the cohort without a value; null is all cohorts together.</summary>
    public string? Cohort { get; init; }

    /// <summary>With <see cref="CustomerGroup.Cohort"/>: the cell; null is the whole cohort.</summary>
    public int? Index { get; init; }

    /// <summary>With the groups of Repeat &amp; timing: the number of orders or order days; with those within days, the days.</summary>
    public int After { get; init; } = 1;

    /// <summary>True where the dates bound the days of first orders.</summary>
    public bool BoundsAcquisition => Group is CustomerGroup.Cohort or CustomerGroup.OrdersAtLeast or CustomerGroup.OrdersExactly
        or CustomerGroup.WithOrder or CustomerGroup.NotReturned or CustomerGroup.ToRemind or >= CustomerGroup.RepeatWithin;

    public Grain Grain { get; init; } = Grain.Month;
    public CohortMeasure Measure { get; init; } = CohortMeasure.Retention;
    public CohortRows Rows { get; init; } = CohortRows.FirstOrder;
    public CohortColumns Columns { get; init; }

    /// <summary>With a group of a model and wherever something expected is shown or sorted by: the model they are told by; null is the store's.</summary>
    public PurchaseModelKind? Model { get; init; }

    /// <summary>True where a model has to be fitted.</summary>
    public bool AsksModel => Group.IsOfAModel() || Sort >= CustomerSort.ValueAtRisk || Shown.AskForecast;

    /// <summary>Words of a name, an e-mail, a phone or what the customer is known by, or the number of an order; null asks for nobody in particular.</summary>
    public string? Search { get; init; }

    /// <summary>A tag that the customers have.</summary>
    public string? Tag { get; init; }

    /// <summary>Columns of the list.</summary>
    public CustomerColumns Shown { get; init; } = CustomerColumns.Default;

    public CustomerSort Sort { get; init; } = CustomerSort.Revenue;
    public bool Descending { get; init; } = true;
    public int Skip { get; init; }

    /// <summary>Rows wanted; null is all of them.</summary>
    public int? Take { get; init; } = 25;
}
