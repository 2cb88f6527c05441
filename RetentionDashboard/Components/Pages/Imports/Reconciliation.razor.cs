using Microsoft.AspNetCore.Components;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Imports;

/// <summary>What the file says beside what the dashboard shows for the same days, and where a difference comes from.</summary>
public sealed partial class Reconciliation
{
    [Parameter, EditorRequired]
    public ImportReconciliation Report { get; set; } = null!;

    private IEnumerable<Row> Rows
    {
        get
        {
            var (file, shown) = (Report.File, Report.Dashboard);
            return
            [
                Counted(Texts.Reconcile_ValidOrders, file.Orders, shown.Orders),
                Counted(Texts.Reconcile_Unattributed, file.Unattributed, shown.Unattributed, isPart: true),
                Counted(Texts.Counts_NotValid, file.NotValid, shown.NotValid),
                Amount(Texts.Reconcile_Gross, file.Gross, shown.Gross),
                Counted(Texts.Counts_Refunds, file.Refunds, shown.Refunds),
                Amount(Texts.Reconcile_Net, file.Net, shown.Net),
            ];
        }
    }

    private bool Agrees => Report.File == Report.Dashboard;

    private bool AgreesButElsewhere => Report.FileInDays == Report.Dashboard;

    private string Verdict => Agrees ? Texts.Reconcile_Agrees : AgreesButElsewhere ? Texts.Reconcile_AgreesBut : Texts.Reconcile_Differs;

    private IReadOnlyList<string> Explanations
    {
        get
        {
            var sentences = new List<string>();
            if (Report.RefundsElsewhere > 0)
            {
                sentences.Add(Formats.Fill(Texts.Reconcile_RefundsElsewhere, Formats.Count(Report.RefundsElsewhere), Formats.Money(Report.RefundsElsewhereAmount, Report.Currency)));
            }

            if (Report.NotValidElsewhere > 0)
            {
                sentences.Add(Formats.Fill(Texts.Reconcile_NotValidElsewhere, Formats.Count(Report.NotValidElsewhere)));
            }

            if (Report.CutAt is { } day)
            {
                sentences.Add(Formats.Fill(Texts.Reconcile_Cut, Formats.Date(day)));
            }

            return sentences;
        }
    }

    private static Row Counted(string label, int file, int shown, bool isPart = false) =>
        new(label, Formats.Count(file), Formats.Count(shown), shown == file ? null : Signed(shown - file, Formats.Count(Math.Abs(shown - file))), isPart);

    private Row Amount(string label, decimal file, decimal shown) => new(
        label,
        Formats.Money(file, Report.Currency),
        Formats.Money(shown, Report.Currency),
        shown == file ? null : Signed(shown - file, Formats.Money(Math.Abs(shown - file), Report.Currency)),
        IsPart: false);

    private static string Signed(decimal value, string size) => (value > 0 ? '+' : Formats.Minus) + size;

    /// <param name="Difference">Null where both sides agree.</param>
    private sealed record Row(string Label, string File, string Dashboard, string? Difference, bool IsPart);
}
