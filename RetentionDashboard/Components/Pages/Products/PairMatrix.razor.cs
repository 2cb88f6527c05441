using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Products;

/// <summary>The most frequent items with each other: how much more often than chance would have it, or how often at all. A cell opens the customers of the pair.</summary>
public sealed partial class PairMatrix
{
    // Four times as often is as strong as it gets.
    private const double StrongestDoublings = 2;

    private PairRows _rows = null!;
    private decimal _most;

    [Parameter, EditorRequired]
    public required TogetherReport Report { get; set; }

    [Parameter, EditorRequired]
    public required TogetherQuery Query { get; set; }

    protected override void OnParametersSet()
    {
        _rows = new PairRows(Query.History, Report.Level, Report.Catalogue);
        _most = Report.Matrix.Pairs.SelectMany(static row => row).Max(static pair => pair?.ConfidenceAToB.Value) ?? 0;
    }

    private string Shown(BasketPair pair) => pair.Together == 0 ? Formats.Nothing
        : Query.Measure == PairMeasure.Confidence ? Formats.Percent(pair.ConfidenceAToB)
        : Formats.Number(pair.Lift) + "×";

    private static string? Kind(BasketPair pair) => !pair.Stands ? "chance" : pair.Lift < 1 ? "below" : null;

    private string Heat(BasketPair pair)
    {
        var strength = Query.Measure == PairMeasure.Confidence
            ? (_most > 0 ? (double)((pair.ConfidenceAToB.Value ?? 0) / _most) : 0)
            : pair.Together == 0 || !pair.Stands ? 0 : Math.Min(1, Math.Abs(Math.Log2((double)pair.Lift)) / StrongestDoublings);
        return FormattableString.Invariant($"--strength: {strength:F3}");
    }

    private static string Tip(PairRow row, BasketPair pair) => Formats.Fill(
        Texts.Matrix_Tip, row.A, row.B, Formats.Of(pair.Together, pair.OrdersWithA), Formats.Percent(row.Share), Formats.Percent(row.BaseRate), Formats.Number(row.Lift),
        pair.Stands ? "" : Texts.Together_Chance);
}
