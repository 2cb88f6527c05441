using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Components.Pages.Cohorts;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>The forecast of each cohort or segment, and what its customers brought so far with its continuation.</summary>
public sealed partial class PredictedSetsCard
{
    private PredictedReport? _drawn;
    private LineChart _curves = new() { Labels = [], Series = [] };
    private ChartTable? _curvesTable;
    private string? _curvesNote;

    [Parameter, EditorRequired]
    public PredictedReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public PredictedQuery Query { get; set; } = new();

    [Parameter]
    public EventCallback<PredictedQuery> QueryChanged { get; set; }

    private bool HasMoney => Report.Forecast?.Spend is not null;

    private IEnumerable<CohortRows> Offered => Enum.GetValues<CohortRows>().Where(rows => rows != CohortRows.Store || Report.Store.Sum is not null || rows == Query.Rows);

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Report))
        {
            return;
        }

        _drawn = Report;
        // The newest by time, the largest by another property; curves of a handful of customers jump about.
        var seen = Report.Sets.Where(static set => !IsFew(set) && set.Curve.Continued.Count > 0).ToList();
        seen = Query.Rows == CohortRows.FirstOrder ? [.. seen.TakeLast(CohortCurves.MostCurves)]
            : [.. seen.OrderByDescending(static set => set.Forecast.Customers).Take(CohortCurves.MostCurves).OrderBy(set => Report.Sets.Index().First(known => known.Item == set).Index)];
        _curvesNote = Formats.Fill(Texts.Predicted_Curves_Note, Formats.Date(Report.AsOf)) + (seen.Count < Report.SetsInAll ? " " + Drawn(seen.Count) : "");
        // Nothing is drawn before the first order of those that are.
        var first = seen.Select(static set => Math.Min(set.Curve.Observed.TakeWhile(static sum => sum == 0).Count(), set.Curve.Observed.Count - 1)).DefaultIfEmpty().Min();
        var days = Report.CurveDays.Skip(first).ToList();
        string[] labels = [.. days.Select(static day => Formats.Date(day))];
        _curves = new LineChart
        {
            Labels = labels,
            LabelsTitle = Texts.Predicted_Curves_Axis,
            Numbers = ChartNumbers.Money(Report.Store.Currency),
            Series = [.. seen.Select(set => Line(set, first))],
        };
        _curvesTable = new ChartTable(
            [Texts.Predicted_Curves_Axis, .. seen.Select(Name)],
            [
                .. days.Select((day, place) => (IReadOnlyList<string>)
                [
                    day > Report.AsOf ? Formats.Fill(Texts.Predicted_Curves_Forecast, labels[place]) : labels[place],
                    .. seen.Select(set => first + place < set.Curve.Observed.Count ? Exact(Observed(set, first + place)) : Shown(set.Curve.Continued[first + place - set.Curve.Observed.Count], Exact)),
                ]),
            ]);
    }

    private string Drawn(int sets) => Formats.Fill(
        Query.Rows == CohortRows.FirstOrder ? Texts.Predicted_Curves_Newest : Texts.Predicted_Curves_Largest, Formats.Count(sets), Formats.Count(Report.SetsInAll), Formats.Count(CohortTexts.FewCustomers));

    private ChartSeries Line(PredictedSet set, int first)
    {
        double?[] observed = [.. Enumerable.Range(first, set.Curve.Observed.Count - first).Select(place => Observed(set, place))];
        decimal?[] known = [.. Enumerable.Repeat<decimal?>(null, observed.Length - 1), PredictedTexts.Shown(observed[^1])];
        return new ChartSeries(Name(set), [.. observed.Select(PredictedTexts.Shown), .. set.Curve.Continued.Select(static band => PredictedTexts.Shown(band.Value))])
        {
            Incomplete = [.. Enumerable.Range(observed.Length, set.Curve.Continued.Count)],
            Lower = [.. known, .. set.Curve.Continued.Select(static band => PredictedTexts.Shown(band.Lower))],
            Upper = [.. known, .. set.Curve.Continued.Select(static band => PredictedTexts.Shown(band.Upper))],
            Tooltips = [.. observed.Select(Exact), .. set.Curve.Continued.Select(band => Shown(band, Exact))],
        };
    }

    // Before its first order a cohort is not there.
    private static double? Observed(PredictedSet set, int place) => set.Curve.Observed[place] == 0 ? null : set.Curve.Observed[place];

    private static bool IsFew(PredictedSet set) => set.Forecast.Customers < CohortTexts.FewCustomers;

    private static string Shown(Band? band, Func<double?, string> written) => band is { } known ? $"{written(known.Value)} ({PredictedTexts.Between(known, written)})" : Formats.Nothing;

    private static IReadOnlyList<ChoiceOption> Options<T>(IEnumerable<T> values, Func<T, string> name)
        where T : struct, Enum =>
        [.. values.Select(value => new ChoiceOption(UrlNames.Of(value), name(value)))];

    private Task Choose<T>(string name, Func<T, PredictedQuery> change)
        where T : struct, Enum =>
        UrlNames.TryParse<T>(name, out var value) ? QueryChanged.InvokeAsync(change(value)) : Task.CompletedTask;

    private string Name(PredictedSet set) => CohortTexts.Cohort(set.Cohort, Report.Store.Currency);

    private string Money(double? value) => PredictedTexts.Money(value, Report.Store.Currency);

    private string Exact(double? value) => Formats.Money(PredictedTexts.Shown(value), Report.Store.Currency);
}
