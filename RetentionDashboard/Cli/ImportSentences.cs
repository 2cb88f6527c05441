using System.Globalization;
using System.Text;
using RetentionDashboard.Import;

namespace RetentionDashboard.Cli;

/// <summary>The result of an import for people at a terminal.</summary>
internal static class ImportSentences
{
    public static string Of(ImportResult result)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"format              {result.Format}");
        Line($"rows read           {result.RowsRead}, refused {result.RowsRefused}");
        Line($"orders added        {result.OrdersAdded}, updated {result.OrdersUpdated}, unchanged {result.OrdersUnchanged}");
        Line($"orders not valid    {result.OrdersNotValid}");
        Line($"orders unattributed {result.OrdersUnattributed}");
        Line($"refunds             {result.Refunds}");
        Line($"customers added     {result.CustomersAdded}");
        Line($"days                {result.FirstDay:yyyy-MM-dd} to {result.LastDay:yyyy-MM-dd}");
        Line($"revenue             gross {result.GrossRevenue}, net {result.NetRevenue}");
        foreach (var warning in result.Warnings)
        {
            Line($"warning: {ImportWords.Of(warning, CultureInfo.InvariantCulture)}");
        }

        foreach (var row in result.Refused)
        {
            Line($"line {row.Line}, {row.Column ?? "whole row"}, \"{row.Value}\": {ImportWords.Of(row.Reason, CultureInfo.InvariantCulture)}");
        }

        Line($"seconds             {result.Seconds:F2}");
        return text.ToString();
    }
}
