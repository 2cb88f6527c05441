using RetentionDashboard.Metrics;

namespace RetentionDashboard.Localization;

/// <summary>Words why something is proposed.</summary>
public static class NextTexts
{
    /// <summary>"12 of 45 customers with it came back for this (26.7%), 2.1× as often as all".</summary>
    public static string Evidence(NextProduct pair) => Formats.Fill(Texts.Next_EvidenceOf, Formats.OfCustomers(pair.Share), Formats.Percent(pair.Share), Formats.Number(pair.Lift, 1));
}
