using System.CommandLine;
using RetentionDashboard.Api;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`forecast` and `report forecast`: what customers are expected to bring, and how far to trust it.</summary>
internal static class ForecastCommand
{
    public static Command Create()
    {
        var options = new ReportOptions(choosesOrders: false);
        var model = ReportOptions.Choice<PurchaseModelKind>("--model", Texts.Cli_Forecast_Model);
        var horizon = CheckedOptions.Number("--horizon", Texts.Cli_Forecast_Horizon, 1, PredictedQuery.MostMonths, Texts.Cli_Forecast_Horizon_Wrong);
        var discount = CheckedOptions.Number("--discount", Texts.Cli_Forecast_Discount, 0m, PredictedQuery.MostDiscount);
        var margin = CheckedOptions.Number("--margin", Texts.Cli_Value_Margin, 0m, 100m);
        var ratio = CheckedOptions.Number("--ratio", Texts.Cli_Forecast_Ratio, 0.01m, PredictedQuery.MostRatio);
        var rows = ReportOptions.Choice<CohortRows>("--by", Texts.Cli_Forecast_By);
        var grain = ReportOptions.Choice<Grain>("--grain", Texts.Cli_Value_Grain);
        var command = new Command("forecast", Texts.Cli_Forecast) { model, horizon, discount, margin, ratio, rows, grain };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new PredictedQuery
                {
                    History = history,
                    Model = parsed.GetValue(model),
                    Months = parsed.GetValue(horizon) ?? PredictedQuery.UsualMonths,
                    DiscountPercent = parsed.GetValue(discount) ?? PredictedQuery.UsualDiscount,
                    MarginPercent = parsed.GetValue(margin),
                    TargetRatio = parsed.GetValue(ratio) ?? PredictedQuery.UsualRatio,
                    Rows = parsed.GetValue(rows) ?? default,
                    Grain = parsed.GetValue(grain) ?? Grain.Quarter,
                };
                return await services.GetRequiredService<PredictedReports>().GetAsync(query, token) is { } report ? Of(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    private static string Of(PredictedReport report, string format) => format != ReportText.Csv
        ? ReportJson.Write(PredictedJson.Of(report))
        : ReportText.Lines(
            "key,customers,alive,aliveLower,aliveUpper,orders,ordersLower,ordersUpper,revenue,revenueLower,revenueUpper,clv,clvLower,clvUpper",
            [
                .. report.Whole is { } whole ? [Line(report, "*", whole)] : Array.Empty<string>(),
                .. report.Sets.Select(set => Line(report, set.Cohort.Key, set.Forecast)),
            ]);

    private static string Line(PredictedReport report, string key, SetForecast set) =>
        ReportText.Line($"{ReportText.Quote(key)},{set.Customers},{Numbers(set.Alive)},{Numbers(set.Orders)},{Numbers(set.Revenue)},{Numbers(report.ClvOf(set))}");

    private static string Numbers(Band? band) => band is { } known ? ReportText.Line($"{known.Value},{known.Lower},{known.Upper}") : ",,";
}
