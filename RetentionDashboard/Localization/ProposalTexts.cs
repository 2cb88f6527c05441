using RetentionDashboard.Metrics;

namespace RetentionDashboard.Localization;

/// <summary>Says what a store's data suggests, and why.</summary>
public static class ProposalTexts
{
    /// <summary>How many gaps it rests on, and what would become of the retention rate.</summary>
    public static string Evidence(WindowProposal window)
    {
        var gaps = Formats.Fill(
            Texts.Proposal_Gaps, Formats.Gaps(window.WithinCurrent.Denominator), Formats.Days(window.Current), Formats.Percent(window.WithinCurrent));
        return window is { Differs: true, Now: { } now, Then: { } then }
            ? gaps + " " + Formats.Fill(
                Texts.Proposal_Retention,
                Formats.Span(now.Span),
                Formats.Percent(then.RetentionRate),
                Formats.Percent(now.RetentionRate),
                Formats.Count(now.Start),
                Formats.Count(then.Start),
                Formats.Count(now.End),
                Formats.Count(then.End))
            : gaps;
    }

    public static string Evidence(AsOfProposal asOf) => Formats.Fill(
        Texts.Proposal_CutOff, Formats.Date(asOf.Newest.Day), Formats.Count(asOf.Newest.Orders), Formats.Number(asOf.Newest.UsualOrders, 0));

    public static string Evidence(GrainProposal grain) => Formats.Fill(
        grain.IsEnough ? Texts.Proposal_Grain : Texts.Proposal_GrainSmall, CohortTexts.Grain(grain.Proposed), GrainCohorts.FewestCustomers, GrainCohorts.FewestCohorts);

    /// <summary>"Month: 12 complete cohorts, 284 new customers in the middle one".</summary>
    public static string Line(GrainCohorts cohorts) => Formats.Fill(
        Texts.Proposal_GrainLine, CohortTexts.Grain(cohorts.Grain), Formats.Count(cohorts.Cohorts), Formats.Number(cohorts.MedianSize, 0));
}
