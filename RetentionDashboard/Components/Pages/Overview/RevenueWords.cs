using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Overview;

/// <summary>Names the revenue that the store counts.</summary>
public static class RevenueWords
{
    public static string Name(RevenueBasis basis) => basis switch
    {
        RevenueBasis.Gross => Texts.Overview_Gross,
        RevenueBasis.Total => Texts.Overview_Total,
        _ => Texts.Overview_Net,
    };

    public static string Sentence(RevenueBasis basis) => basis switch
    {
        RevenueBasis.Gross => Texts.Overview_GrossHint,
        RevenueBasis.Total => Texts.Overview_TotalHint,
        _ => Texts.Overview_NetHint,
    };
}
