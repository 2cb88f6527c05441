using RetentionDashboard.Forecast;

namespace RetentionDashboard.Reports;

/// <summary>Who is probably gone, whom to win back, and which page of them.</summary>
public sealed record ChurnQuery
{
    /// <summary>The span bounds the days of first orders; all orders of a customer count.</summary>
    public HistoryQuery History { get; init; } = new();

    /// <summary>By which model the chances are told; null is the store's.</summary>
    public PurchaseModelKind? Model { get; init; }

    public int Skip { get; init; }

    /// <summary>Rows wanted; null is all of them.</summary>
    public int? Take { get; init; } = 25;

    /// <summary>The same list as the page of customers has it, by value at risk.</summary>
    public CustomersQuery List => Behind(CustomerGroup.WinBack) with { Skip = Skip, Take = Take };

    /// <summary>Customers behind a number of the report, by value at risk.</summary>
    public CustomersQuery Behind(CustomerGroup group) => new() { History = History, Group = group, Model = Model, Sort = CustomerSort.ValueAtRisk };

    /// <summary>The same with what the report tells of them as columns.</summary>
    public CustomersQuery Opened(CustomerGroup group) => Behind(group) with
    {
        Shown = new CustomerColumns(
            CustomerColumn.Orders, CustomerColumn.LastOrder, CustomerColumn.MedianDays, CustomerColumn.ChanceAlive, CustomerColumn.PredictedValue, CustomerColumn.ValueAtRisk, CustomerColumn.Contact),
    };
}
