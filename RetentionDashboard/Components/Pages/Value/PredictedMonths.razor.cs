using Microsoft.AspNetCore.Components;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Value;

/// <summary>Orders or revenue expected in each coming month, with its band.</summary>
public sealed partial class PredictedMonths
{
    private PredictedReport? _drawn;
    private LineChart _chart = new() { Labels = [], Series = [] };
    private ChartTable? _table;

    [Parameter, EditorRequired]
    public PredictedReport Report { get; set; } = null!;

    /// <summary>Money instead of orders.</summary>
    [Parameter, EditorRequired]
    public bool IsRevenue { get; set; }

    private string Title => IsRevenue ? Texts.Predicted_Months_Revenue : Texts.Predicted_Months_Orders;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_drawn, Report))
        {
            return;
        }

        _drawn = Report;
        var bands = IsRevenue ? Report.Whole!.RevenueByMonth : Report.Whole!.OrdersByMonth;
        _chart = new LineChart
        {
            Labels = [.. Report.Months.Select(static days => Formats.Date(days.From))],
            LabelsTitle = Texts.Predicted_Month,
            Numbers = IsRevenue ? ChartNumbers.Money(Report.Store.Currency) : ChartNumbers.Count,
            Series =
            [
                new ChartSeries(Title, Values(bands, static band => band.Value))
                {
                    Colour = 1,
                    Strong = true,
                    Lower = Values(bands, static band => band.Lower),
                    Upper = Values(bands, static band => band.Upper),
                    Tooltips = [.. bands.Select(band => $"{Written(band.Value)} ({PredictedTexts.Between(band, Written)})")],
                },
            ],
        };
        _table = new ChartTable(
            [Texts.Predicted_Month, Title, Texts.Predicted_Lower, Texts.Predicted_Upper],
            [.. Report.Months.Zip(bands, (days, band) => (IReadOnlyList<string>)[Formats.Span(days), Written(band.Value), Written(band.Lower), Written(band.Upper)])]);
    }

    private static IReadOnlyList<decimal?> Values(IReadOnlyList<Band> bands, Func<Band, double> of) => [.. bands.Select(band => PredictedTexts.Shown(of(band)))];

    private string Written(double? value) => IsRevenue ? PredictedTexts.Money(value, Report.Store.Currency) : PredictedTexts.Orders(value);
}
