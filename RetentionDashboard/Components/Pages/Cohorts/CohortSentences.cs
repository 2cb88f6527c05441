using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>What a cohort table shows, in plain words.</summary>
public static class CohortSentences
{
    public static IReadOnlyList<string> Of(CohortsQuery query, StoreInfo store) =>
    [
        .. new[]
        {
            CohortTexts.Definition(query.Measure, store.Options.Basis),
            CohortTexts.Definition(query.Form, query.Measure),
            query.Rows == CohortRows.FirstOrder ? "" : CohortTexts.Definition(query.Rows),
            CohortTexts.Definition(query.Columns),
        }.Where(static sentence => sentence.Length > 0),
    ];
}
