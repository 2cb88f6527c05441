using System.Globalization;
using System.Text;
using RetentionDashboard.Import;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Cli;

/// <summary>The result of an import for people at a terminal, in their language.</summary>
internal static class ImportSentences
{
    public static string Of(string file, string store, bool isDryRun, ImportResult result)
    {
        (string Label, string Value)[] facts =
        [
            (Texts.Cli_File, file),
            (Texts.Cli_Store, store),
            (Texts.Cli_Format, result.Format),
            (Texts.Cli_RowsRead, Fill(Texts.Cli_RowsOf, result.RowsRead, result.RowsRefused, result.RowsSkipped)),
            // Which of the orders are new is only found out by writing.
            isDryRun ? (Texts.Cli_OrdersValid, Fill("{0}", result.OrdersValid)) : (Texts.Cli_OrdersAdded, Fill(Texts.Cli_OrdersOf, result.OrdersAdded, result.OrdersUpdated, result.OrdersUnchanged)),
            (Texts.Cli_OrdersNotValid, Fill("{0}", result.OrdersNotValid)),
            (Texts.Cli_OrdersUnattributed, Fill("{0}", result.OrdersUnattributed)),
            (Texts.Cli_Refunds, Fill("{0}", result.Refunds)),
            isDryRun ? (Texts.Cli_Customers, Fill("{0}", result.Customers)) : (Texts.Cli_CustomersAdded, Fill("{0}", result.CustomersAdded)),
            (Texts.Cli_Days, result.FirstDay is null ? "–" : Fill(Texts.Cli_DaysOf, result.FirstDay, result.LastDay!)),
            (Texts.Cli_Revenue, Fill(Texts.Cli_RevenueOf, result.GrossRevenue, result.NetRevenue)),
            (Texts.Cli_Seconds, Fill("{0:F2}", result.Seconds)),
        ];
        var width = facts.Max(static fact => fact.Label.Length) + 1;
        var text = new StringBuilder();
        foreach (var (label, value) in facts)
        {
            text.Append(label.PadRight(width)).AppendLine(value);
        }

        if (isDryRun)
        {
            text.AppendLine(Texts.Cli_NotWritten);
        }

        foreach (var warning in result.Warnings)
        {
            text.AppendLine(Fill(Texts.Cli_Warning, OptionHints.Of(warning, CultureInfo.CurrentUICulture)));
        }

        foreach (var row in result.Refused)
        {
            text.AppendLine(Fill(Texts.Cli_RefusedRow, row.Line, row.Column ?? Texts.Cli_WholeRow, row.Value ?? "", OptionHints.Of(row.Reason, CultureInfo.CurrentUICulture)));
        }

        if (result.RowsRefused > result.Refused.Count)
        {
            text.AppendLine(Fill(Texts.Cli_MoreRefused, result.RowsRefused - result.Refused.Count));
        }

        return text.ToString();
    }

    public static string Fill(string text, params ReadOnlySpan<object> values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
