using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>Two filters by time since the first order: values, difference with its interval, what it comes to, and the two curves with their bands.</summary>
public sealed partial class CohortComparisonCard
{
    private CohortComparison? _drawn;
    private LineChart _chart = CohortCurves.Empty;
    private ChartTable? _table;

    [Parameter, EditorRequired]
    public required CohortComparison Comparison { get; set; }

    /// <summary>The page's query, whose filter is A.</summary>
    [Parameter, EditorRequired]
    public required CohortsQuery Query { get; set; }

    private CompareQuery CompareQuery => new()
    {
        History = new HistoryQuery { StoreId = Query.History.StoreId },
        Kind = CompareKind.Filters,
        A = new CompareSide { Filter = Comparison.A with { StoreId = null } },
        B = new CompareSide { Filter = Comparison.B with { StoreId = null } },
    };

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Comparison))
        {
            return;
        }

        _drawn = Comparison;
        var first = CohortCurves.BeginAtOne(Comparison.Table) ? 1 : 0;
        _chart = new LineChart
        {
            Labels = [.. Comparison.Rows.Select(row => CohortTexts.Index(Comparison.Table, row.Index))],
            Series = [Line("A", 1, static row => row.A), Line("B", 3, static row => row.B)],
            Numbers = CohortCurves.Numbers(Comparison.Table, Comparison.Store),
        };
        _table = new ChartTable(
            [CohortTexts.Axis(Comparison.Table), "A", "B", Texts.Compare_Column_Difference],
            [.. Comparison.Rows.Select(row => (IReadOnlyList<string>)[CohortTexts.Index(Comparison.Table, row.Index), Say(row.A.Value), Say(row.B.Value), CohortComparisonTexts.Difference(Comparison, row)])]);

        // A band of a handful of customers would press all the others to the ground.
        bool Sees(CohortComparisonRow row, Func<CohortComparisonRow, ComparedValue> side) => row.Index >= first && side(row).Customers >= CohortTexts.FewCustomers;

        ChartSeries Line(string name, int colour, Func<CohortComparisonRow, ComparedValue> side) =>
            new(name, [.. Comparison.Rows.Select(row => Sees(row, side) ? side(row).Value : null)])
            {
                Colour = colour,
                Lower = [.. Comparison.Rows.Select(row => Sees(row, side) ? side(row).Lower : null)],
                Upper = [.. Comparison.Rows.Select(row => Sees(row, side) ? side(row).Upper : null)],
                Tooltips = [.. Comparison.Rows.Select(row => Say(side(row).Value) + Band(side(row)))],
            };
    }

    private string Say(decimal? value) => CohortComparisonTexts.Value(Comparison, value);

    private string Band(ComparedValue value) => value.Lower is null ? "" : $" ({Formats.Fill(Texts.Compare_IntervalText, Say(value.Lower), Say(value.Upper))})";

    private static string ToneOf(CohortComparisonRow row) => row.Verdict is CompareVerdict.Higher or CompareVerdict.Lower ? "moved" : "unclear";
}
