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
    /// <param name="orders">Orders found.</param>
    /// <param name="attributed">Of them those that name a customer.</param>
    public static string Meaning(QualityCheck check, int orders, int attributed) => check switch
    {
        QualityCheck.Unattributed => Texts.Quality_Unattributed_Text,
        QualityCheck.ZeroValue => ZeroValue(orders, attributed) + " " + Texts.Quality_ZeroValue_Do,
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
        QualityCheck.WeakIdentity => Customers(finding.Count),
        QualityCheck.LookAlikes => In(Customers(finding.Count), finding.Groups, Texts.Quality_InGroup, Texts.Quality_InGroups),
        QualityCheck.CalendarGaps => In(Formats.Days(finding.Count), finding.Groups, Texts.Quality_InRun, Texts.Quality_InRuns),
        QualityCheck.RefusedRows => In(Formats.Counted(finding.Count, Texts.Quality_CountRow, Texts.Quality_CountRows), finding.Groups, Texts.Quality_InFile, Texts.Quality_InFiles),
        _ => Formats.Counted(finding.Count, Texts.Quality_CountOrder, Texts.Quality_CountOrders),
    };

    private static string Customers(int count) => Formats.Counted(count, Texts.Quality_CountCustomer, Texts.Quality_CountCustomers);

    private static string In(string counted, int groups, string one, string many) => Formats.Fill(groups == 1 ? one : many, counted, Formats.Count(groups));

    private static string ZeroValue(int orders, int attributed) =>
        attributed == 0 ? Texts.Quality_ZeroValue_Nobody
        : attributed == orders ? Texts.Quality_ZeroValue_Text
        : Formats.Counted(attributed, Texts.Quality_ZeroValue_One, Texts.Quality_ZeroValue_Some);

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
