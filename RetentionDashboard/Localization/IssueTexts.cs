using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words for what the data-quality page finds.</summary>
public static class IssueTexts
{
    /// <summary>What the check looks for.</summary>
    public static string Title(QualityCheck check) => check switch
    {
        QualityCheck.Unattributed => Texts.Unattributed_Title,
        QualityCheck.ZeroValue => Texts.Quality_ZeroValue,
        QualityCheck.NoProducts => Texts.Quality_NoProducts,
        QualityCheck.Future => Texts.Quality_Future,
        QualityCheck.NotValid => Texts.Quality_NotValid,
        QualityCheck.WeakIdentity => Texts.Quality_Weak,
        QualityCheck.LookAlikes => Texts.Quality_LookAlikes,
        QualityCheck.CalendarGaps => Texts.Quality_Gaps,
        _ => Texts.Quality_Refused,
    };

    /// <summary>What it means and what to do.</summary>
    public static string Meaning(QualityCheck check) => check switch
    {
        QualityCheck.Unattributed => Texts.Quality_Unattributed_Text,
        QualityCheck.ZeroValue => Texts.Quality_ZeroValue_Text,
        QualityCheck.NoProducts => Texts.Quality_NoProducts_Text,
        QualityCheck.Future => Texts.Quality_Future_Text,
        QualityCheck.NotValid => Texts.Quality_NotValid_Text,
        QualityCheck.WeakIdentity => Texts.Quality_Weak_Text,
        QualityCheck.LookAlikes => Texts.Quality_LookAlikes_Text,
        QualityCheck.CalendarGaps => Texts.Quality_Gaps_Text,
        _ => Texts.Quality_Refused_Text,
    };

    /// <summary>The good news where nothing was found.</summary>
    public static string Nothing(QualityCheck check) => check switch
    {
        QualityCheck.Unattributed => Texts.Unattributed_Empty_Title,
        QualityCheck.ZeroValue => Texts.Quality_ZeroValue_None,
        QualityCheck.NoProducts => Texts.Quality_NoProducts_None,
        QualityCheck.Future => Texts.Quality_Future_None,
        QualityCheck.NotValid => Texts.Quality_NotValid_None,
        QualityCheck.WeakIdentity => Texts.Quality_Weak_None,
        QualityCheck.LookAlikes => Texts.Quality_LookAlikes_None,
        QualityCheck.CalendarGaps => Texts.Quality_Gaps_None,
        _ => Texts.Quality_Refused_None,
    };

    /// <summary>"12 orders", "8 customers in 4 groups".</summary>
    public static string Count(QualityFinding finding) => finding.Check switch
    {
        QualityCheck.WeakIdentity => Formats.Fill(Texts.Quality_CountCustomers, Formats.Count(finding.Count)),
        QualityCheck.LookAlikes => Formats.Fill(Texts.Quality_CountGroups, Formats.Count(finding.Count), Formats.Count(finding.Groups)),
        QualityCheck.CalendarGaps => Formats.Fill(Texts.Quality_CountDays, Formats.Count(finding.Count), Formats.Count(finding.Groups)),
        QualityCheck.RefusedRows => Formats.Fill(Texts.Quality_CountRows, Formats.Count(finding.Count), Formats.Count(finding.Groups)),
        _ => Formats.Fill(Texts.Quality_CountOrders, Formats.Count(finding.Count)),
    };

    /// <summary>The check whose list these orders are.</summary>
    public static QualityCheck CheckOf(OrderIssue issue) => issue switch
    {
        OrderIssue.ZeroValue => QualityCheck.ZeroValue,
        OrderIssue.NoProducts => QualityCheck.NoProducts,
        OrderIssue.Future => QualityCheck.Future,
        OrderIssue.NotValid => QualityCheck.NotValid,
        _ => QualityCheck.Unattributed,
    };

    /// <summary>The list behind a finding.</summary>
    public static string ListOf(QualityCheck check, int? storeId) => check switch
    {
        QualityCheck.WeakIdentity => Links.Customers(new HistoryQuery { StoreId = storeId }, CustomerGroup.WeakIdentity),
        QualityCheck.LookAlikes => Links.LookAlikes(storeId),
        QualityCheck.CalendarGaps => Links.Calendar(storeId),
        QualityCheck.RefusedRows => Links.RefusedFiles(storeId),
        _ => Links.Orders(new OrdersQuery { History = new HistoryQuery { StoreId = storeId }, Issue = Enum.GetValues<OrderIssue>().First(issue => CheckOf(issue) == check) }),
    };
}
