using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Churn;

/// <summary>Customers by how long ago they ordered last: those probably still there, and those probably gone. Each bar opens its customers.</summary>
public sealed partial class ChurnSurvival(NavigationManager navigation)
{
    private ChurnReport? _drawn;
    private BarChart _chart = null!;
    private ChartTable _table = null!;

    [Parameter, EditorRequired]
    public ChurnReport Report { get; set; } = null!;

    [Parameter, EditorRequired]
    public ChurnQuery Query { get; set; } = new();

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Report))
        {
            return;
        }

        _drawn = Report;
        var bars = Report.Survival;
        _chart = new BarChart
        {
            Labels = [.. bars.Select(ChurnTexts.Silence)],
            LabelsTitle = Texts.Churn_Survival_Axis,
            ValuesTitle = Texts.Customers_Title,
            Stacked = true,
            Series =
            [
                Series(Texts.Churn_StillThere, static bar => bar.Alive, 1),
                Series(Texts.Churn_Gone, static bar => bar.Gone, 4),
            ],
        };
        _table = new ChartTable(
            [Texts.Churn_Survival_Axis, Texts.Customers_Title, Texts.Churn_StillThere, Texts.Churn_Share, Texts.Churn_Gone, Texts.Churn_Tile_Spent, .. Report.ValueRefusal is null ? [Texts.Churn_Column_Clv] : Array.Empty<string>()],
            [.. bars.Select(bar => (IReadOnlyList<string>)
            [
                ChurnTexts.Silence(bar),
                Formats.Count(bar.Customers),
                PredictedTexts.Orders(bar.Alive),
                Formats.Percent(PredictedTexts.Shown(bar.ShareAlive)),
                PredictedTexts.Orders(bar.Gone),
                Formats.Money(PredictedTexts.Shown(bar.Spent), Report.Store.Currency),
                .. bar.Clv is { } clv ? [Formats.Money(PredictedTexts.Shown(clv), Report.Store.Currency)] : Array.Empty<string>(),
            ])])
        {
            Opens = [.. bars.Select(bar => bar.Customers == 0 ? null : Customers(bar))],
        };

        ChartSeries Series(string name, Func<BaseSurvivalBar, double> value, int colour) => new(name, [.. bars.Select(bar => PredictedTexts.Shown(value(bar)))])
        {
            Colour = colour,
            Tooltips = [.. bars.Select(bar => Formats.Fill(Texts.Churn_Of, PredictedTexts.Orders(value(bar)), Formats.Customers(bar.Customers)))],
        };
    }

    private void Open(ChartPoint point) => navigation.NavigateTo(Customers(Report.Survival[point.Index]));

    // A rule counts the day itself.
    private string Customers(BaseSurvivalBar bar) => Links.Customers(Query.History, SegmentChoice.Of(new FigureBetween(CustomerFigure.Recency, bar.FromDays + 1, bar.ToDays)));
}
