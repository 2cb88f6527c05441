using System.Globalization;
using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Churn;

/// <summary>The levels that go most with leaving and most with staying.</summary>
public sealed partial class ReasonsWhiskers
{
    private const int MostLeaving = 8;
    private const int MostStaying = 5;
    private const double NarrowestScale = 0.05;

    private IReadOnlyList<LeavingReason> _drawn = [];
    private ChartTable? _table;
    private double _widest;
    private string? _note;

    [Parameter, EditorRequired]
    public ReasonsReport Report { get; set; } = null!;

    /// <summary>The store's words.</summary>
    [Parameter, EditorRequired]
    public RuleWords Words { get; set; } = null!;

    protected override void OnParametersSet()
    {
        LeavingReason[] adjusted = [.. Report.Reasons.Reasons.Where(static reason => reason.Difference is not null)];
        var leaving = adjusted.Where(static reason => reason.Difference > 0).Take(MostLeaving);
        var staying = adjusted.Where(static reason => reason.Difference <= 0).TakeLast(MostStaying);
        _drawn = [.. leaving, .. staying];
        _note = _drawn.Count < adjusted.Length ? Formats.Fill(Texts.Reasons_Chart_Some, Formats.Count(_drawn.Count), Formats.Count(adjusted.Length)) + " " + Texts.Reasons_Association : Texts.Reasons_Association;
        _widest = _drawn.Select(static reason => Math.Max(Math.Abs(reason.Lower!.Value), Math.Abs(reason.Upper!.Value))).Append(NarrowestScale).Max();
        _table = new ChartTable(
            [Texts.Reasons_Column_Level, Texts.Reasons_Column_Difference, Texts.Predicted_BandShort, Texts.Reasons_Column_Customers, Texts.Reasons_Column_Lost],
            [.. _drawn.Select(reason => (IReadOnlyList<string>)
            [
                ReasonsTexts.Name(reason, Words), ReasonsTexts.Points(reason.Difference), ReasonsTexts.Interval(reason), Formats.Count(reason.Customers), ReasonsTexts.Lost(reason),
            ])]);
    }

    // An interval that holds nothing else than more, or less, is a finding.
    private static string Look(LeavingReason reason) => reason.Lower > 0 ? "more" : reason.Upper < 0 ? "less" : "open";

    private string At(double difference) => string.Create(CultureInfo.InvariantCulture, $"left: {PlaceOf(difference):F2}%");

    private string Between(double lower, double upper) => string.Create(CultureInfo.InvariantCulture, $"left: {PlaceOf(lower):F2}%; width: {PlaceOf(upper) - PlaceOf(lower):F2}%");

    private double PlaceOf(double difference) => (difference + _widest) / (2 * _widest) * 100;
}
