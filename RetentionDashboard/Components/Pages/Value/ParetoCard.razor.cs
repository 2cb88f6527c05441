using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>How revenue is shared among customers: the share of the best fifth, and the Lorenz curve beside the line of equal shares.</summary>
public sealed partial class ParetoCard
{
    private const int TableStep = 10;
    private const int GridParts = 5;

    private ValueReport? _drawn;
    private LineChart? _chart;
    private ChartTable? _table;
    private string? _note;

    [Parameter, EditorRequired]
    public ValueReport Report { get; set; } = null!;

    /// <summary>What the report was asked for, for the list behind its number.</summary>
    [Parameter, EditorRequired]
    public ValueQuery Query { get; set; } = new();

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Report))
        {
            return;
        }

        _drawn = Report;
        var lorenz = Report.Pareto.Lorenz;
        if (lorenz.Count == 0)
        {
            (_chart, _table, _note) = (null, null, null);
            return;
        }

        var points = lorenz.Count - 1;
        decimal Customers(int point) => (decimal)point / points;
        _chart = new LineChart
        {
            Labels = [.. lorenz.Select((_, point) => Formats.Percent(Customers(point)))],
            LabelsTitle = Texts.Value_LorenzAxis,
            Numbers = ChartNumbers.Percent,
            Grid = new ChartGrid(points / GridParts, Math.Min(0, (decimal)lorenz.Min()), 1m / GridParts),
            Series =
            [
                new ChartSeries(Texts.Value_Lorenz, [.. lorenz.Select(static share => (decimal?)share)]) { Colour = 1, Strong = true },
                new ChartSeries(Texts.Value_LorenzEqual, [.. lorenz.Select((_, point) => (decimal?)Customers(point))]) { Colour = 8 },
            ],
        };
        _table = new ChartTable(
            [Texts.Value_LorenzAxis, Texts.Value_Lorenz],
            [.. Enumerable.Range(0, (points / TableStep) + 1).Select(row => (IReadOnlyList<string>)[Formats.Percent(Customers(row * TableStep)), Formats.Percent((decimal)lorenz[row * TableStep])])]);
        _note = Formats.Fill(Texts.Value_Gini, Formats.Number((decimal?)Report.Pareto.Gini));
    }
}
