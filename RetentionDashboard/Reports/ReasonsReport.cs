using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Which traits of first orders go with leaving.</summary>
public sealed record ReasonsReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Days of silence after which a customer counts as left: two activity windows.</summary>
    public required int SilentDays { get; init; }

    /// <summary>Customers that the filter selects.</summary>
    public required int Customers { get; init; }

    /// <summary>Selected customers whose first order is at most that long ago: nobody can tell yet.</summary>
    public required int TooNew { get; init; }

    /// <summary>Who was asked about, who left, and what goes with it.</summary>
    public required LeavingReasonsResult Reasons { get; init; }

    /// <summary>Lowest and highest value of a first order in each of the bands that are levels, in currency units; an empty band's mean nothing.</summary>
    public required IReadOnlyList<(decimal Lowest, decimal Highest)> ValueBands { get; init; }

    internal static ReasonsReport Of(HistoryView view, FirstDeliveries deliveries)
    {
        var (history, silent) = (view.History, 2 * view.Options.ActivityWindowDays);
        var (left, customers, tooNew) = (new bool?[history.CustomerCount], 0, 0);
        for (var customer = 0; customer < left.Length && history.AsOf is { } asOf; customer++)
        {
            if (!view.Selection.Contains(customer))
            {
                continue;
            }

            var days = history.DaysOf(customer);
            customers++;
            if (asOf.DayNumber - days[0] <= silent)
            {
                tooNew++;
            }
            else
            {
                left[customer] = asOf.DayNumber - days[^1] > silent;
            }
        }

        return new ReasonsReport
        {
            Store = view.Store,
            AsOf = history.AsOf,
            SilentDays = silent,
            Customers = customers,
            TooNew = tooNew,
            Reasons = LeavingReasons.Of(FirstOrderTraits.Of(history, view.Options.Basis, deliveries.In(history)), left, [.. Enumerable.Range(0, left.Length).Select(customer => history.DaysOf(customer)[0])]),
            ValueBands = [.. Enumerable.Range(0, OrderValueBands.Count).Select(new OrderValueBands(history, view.Options.Basis).BoundsOf)],
        };
    }
}
