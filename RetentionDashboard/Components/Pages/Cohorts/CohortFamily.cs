using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Pages.Cohorts;

/// <summary>Measures that answer one question, told apart by how they count.</summary>
/// <param name="EachPeriod">What happened in a period.</param>
/// <param name="UpToPeriod">What happened up to its end; null where there is no such measure.</param>
public sealed record CohortFamily(CohortMeasure EachPeriod, CohortMeasure? UpToPeriod = null)
{
    /// <summary>The three things that tools call retention.</summary>
    public static IReadOnlyList<CohortMeasure> Definitions { get; } = [CohortMeasure.Retention, CohortMeasure.Rolling, CohortMeasure.Repeat];

    /// <summary>As people ask: who comes back, how often, what it is worth.</summary>
    public static IReadOnlyList<CohortFamily> All { get; } =
    [
        new(CohortMeasure.Retention),
        new(CohortMeasure.Orders, CohortMeasure.CumulativeOrders),
        new(CohortMeasure.Net, CohortMeasure.CumulativeNet),
        new(CohortMeasure.Gross, CohortMeasure.CumulativeGross),
        new(CohortMeasure.Total, CohortMeasure.CumulativeTotal),
        new(CohortMeasure.Margin, CohortMeasure.CumulativeMargin),
        new(CohortMeasure.AverageOrderValue),
    ];

    public bool IsRetention => EachPeriod == CohortMeasure.Retention;

    public static CohortFamily Of(CohortMeasure measure) =>
        All.FirstOrDefault(family => measure == family.EachPeriod || measure == family.UpToPeriod) ?? All[0];

    /// <summary>The family's measure that counts as <paramref name="measure"/> does, where there is one.</summary>
    public CohortMeasure Like(CohortMeasure measure) => measure.IsCumulative() && UpToPeriod is { } cumulative ? cumulative : EachPeriod;

    public string Name => EachPeriod switch
    {
        CohortMeasure.Retention => Texts.Cohorts_Family_Retention,
        CohortMeasure.Orders => Texts.Cohorts_Family_Orders,
        CohortMeasure.Net => Texts.Cohorts_Family_Net,
        CohortMeasure.Gross => Texts.Cohorts_Family_Gross,
        CohortMeasure.Total => Texts.Cohorts_Family_Total,
        CohortMeasure.Margin => Texts.Cohorts_Family_Margin,
        _ => Texts.Cohorts_Family_OrderValue,
    };
}
