using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>What customers are worth, where a change of revenue comes from, and how it is shared among customers, for other programs.</summary>
internal static class ValueJson
{
    public static object Of(ValueReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        Customers = report.HistoricClv.Denominator,
        Revenue = report.HistoricClv.Numerator,
        HistoricClv = report.HistoricClv.Value,
        FormulaClv = ReportJson.Of(report.FormulaClv),
        Curves = ReportJson.Of(report.Curves),
        Bridge = report.Bridge is not { } bridge ? null : new
        {
            bridge.Earlier,
            bridge.Later,
            bridge.Before,
            bridge.After,
            Parts = bridge.Parts.Select(part => new { Name = UrlNames.Of(part.Part), part.Customers, part.Change }),
        },
        Pareto = new
        {
            report.Pareto.Customers,
            ParetoFigures.TopShare,
            report.Pareto.TopCustomers,
            TopRevenue = report.Pareto.Share.Numerator,
            Total = report.Pareto.Share.Denominator,
            Share = report.Pareto.Share.Value,
            report.Pareto.Gini,
            report.Pareto.Lorenz,
        },
    };
}
