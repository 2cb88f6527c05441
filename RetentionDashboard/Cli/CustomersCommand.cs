using System.CommandLine;
using RetentionDashboard.Api;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Cli;

/// <summary>`report customers`: the list of customers behind a number, searched, sorted and cut.</summary>
internal static class CustomersCommand
{
    private const int UsualLimit = 100;

    public static Command Create()
    {
        var options = new ReportOptions();
        var search = new Option<string?>("--search") { Description = Texts.Cli_CustomerList_Search };
        var group = ReportOptions.Choice<CustomerGroup>("--group", Texts.Cli_CustomerList_Group);
        var tag = new Option<string?>("--tag") { Description = Texts.Cli_CustomerList_Tag };
        var sort = ReportOptions.Choice<CustomerSort>("--sort", Texts.Cli_CustomerList_Sort);
        var ascending = new Option<bool>("--ascending") { Description = Texts.Cli_CustomerList_Ascending };
        var limit = CheckedOptions.Number("--limit", Texts.Cli_CustomerList_Limit, 1, int.MaxValue, Texts.Cli_CustomerList_Limit_Wrong);
        var command = new Command("customers", Texts.Cli_CustomerList) { search, group, tag, sort, ascending, limit };
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ReportRun.RunAsync(
            parsed,
            options,
            async (services, history, format, token) =>
            {
                var query = new CustomersQuery
                {
                    History = history,
                    Group = parsed.GetValue(group) ?? default,
                    Search = parsed.GetValue(search),
                    Tag = CustomerTags.Tidied(parsed.GetValue(tag)),
                    Sort = parsed.GetValue(sort) ?? default,
                    Descending = !parsed.GetValue(ascending),
                    Shown = CustomerColumns.All,
                    Take = parsed.GetValue(limit) ?? UsualLimit,
                };
                return await services.GetRequiredService<CustomersReports>().GetAsync(query, token) is { } report ? Text(report, query, format) : null;
            },
            cancellationToken));
        return command;
    }

    private static string Text(CustomersReport report, CustomersQuery query, string format) => format != ReportText.Csv
        ? ReportJson.Write(CustomersJson.Of(report, query))
        : ReportText.Lines(
            "id,identity,name,email,phone,firstOrder,lastOrder,orders,revenue,averageOrderValue,medianDaysBetweenOrders,rfm,lifecycle,tier,discounted,nextFrom,nextTo,channel,country,city,tags,chanceAlive,expectedOrders,predictedValue,valueAtRisk,contactFrom,contactTo",
            report.Rows.Select(static row => ReportText.Line(
                $"{row.Id},{ReportText.Quote(row.Identity)},{ReportText.Quote(row.Name ?? "")},{ReportText.Quote(row.Email ?? "")},{ReportText.Quote(row.Phone ?? "")},{row.FirstOrder:yyyy-MM-dd},{row.LastOrder:yyyy-MM-dd},{row.Orders},{row.Revenue},{row.AverageOrderValue},{row.MedianDaysBetweenOrders},{CustomersJson.RfmOf(row)},{CustomersJson.StageOf(row)},{row.Marks?.Tier},{row.Marks?.DiscountShare?.Value},{row.Marks?.Next?.From:yyyy-MM-dd},{row.Marks?.Next?.To:yyyy-MM-dd},{ReportText.Quote(row.Marks?.Channel ?? "")},{ReportText.Quote(row.Marks?.Country ?? "")},{ReportText.Quote(row.Marks?.City ?? "")},{ReportText.Quote(string.Join("; ", row.Marks?.Tags ?? []))},{row.Marks?.ChanceAlive},{row.Marks?.ExpectedOrders},{row.Marks?.PredictedValue},{row.Marks?.ValueAtRisk},{row.Marks?.Contact?.From:yyyy-MM-dd},{row.Marks?.Contact?.To:yyyy-MM-dd}")));
}
