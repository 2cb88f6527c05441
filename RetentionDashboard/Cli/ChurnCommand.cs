using System.CommandLine;
using RetentionDashboard.Api;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report churn` and `report reasons`: who is probably gone and whom to win back, and what goes with leaving.</summary>
internal static class ChurnCommand
{
    private const int UsualLimit = 100;

    public static Command CreateChurn()
    {
        var options = new ReportOptions(choosesOrders: false);
        var model = ReportOptions.Choice<PurchaseModelKind>("--model", Texts.Cli_Churn_Model);
        var limit = CheckedOptions.Number("--limit", Texts.Cli_CustomerList_Limit, 1, int.MaxValue, Texts.Cli_CustomerList_Limit_Wrong);
        var command = new Command("churn", Texts.Cli_Churn) { model, limit };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new ChurnQuery { History = history, Model = parsed.GetValue(model), Take = parsed.GetValue(limit) ?? UsualLimit };
                return await services.GetRequiredService<ChurnReports>().GetAsync(query, token) is { } report ? Text(report, format) : null;
            },
            cancellationToken));
        return command;
    }

    public static Command CreateReasons()
    {
        var options = new ReportOptions(choosesOrders: false);
        var command = new Command("reasons", Texts.Cli_Reasons);
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) => await services.GetRequiredService<ChurnReports>().GetReasonsAsync(history, token) is { } report ? Text(report, format) : null,
            cancellationToken));
        return command;
    }

    private static string Text(ChurnReport report, string format) => format != ReportText.Csv
        ? ReportJson.Write(ChurnJson.Of(report))
        : ReportText.Lines(
            "id,firstOrder,lastOrder,orders,revenue,medianDaysBetweenOrders,contactFrom,contactTo,overdue,chanceAlive,expectedOrders,clv,valueAtRisk",
            report.Rows.Select(static row => ReportText.Line(
                $"{row.Customer.Id},{row.Customer.FirstOrder:yyyy-MM-dd},{row.Customer.LastOrder:yyyy-MM-dd},{row.Customer.Orders},{row.Customer.Revenue},{row.Customer.MedianDaysBetweenOrders},{row.Contact.From:yyyy-MM-dd},{row.Contact.To:yyyy-MM-dd},{(row.Contact.IsOverdue ? "true" : "false")},{row.ChanceAlive},{row.ExpectedOrders},{row.Clv},{row.ValueAtRisk}")));

    private static string Text(ReasonsReport report, string format) => format != ReportText.Csv
        ? ReportJson.Write(ChurnJson.Of(report))
        : ReportText.Lines(
            "trait,level,customers,left,otherCustomers,othersLeft,unadjusted,difference,lower,upper,pValue,customersLost",
            report.Reasons.Reasons.Select(static reason => ReportText.Line(
                $"{reason.Trait},{ReportText.Quote(reason.Level)},{reason.Customers},{reason.Left},{reason.OtherCustomers},{reason.OthersLeft},{reason.Unadjusted},{reason.Difference},{reason.Lower},{reason.Upper},{reason.PValue},{reason.CustomersLost}")));
}
