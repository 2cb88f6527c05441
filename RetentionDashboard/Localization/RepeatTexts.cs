using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words the page of repeat purchases: orders by their number, groups, points of a curve.</summary>
public static class RepeatTexts
{
    /// <summary>"1st → 2nd".</summary>
    public static string Way(int after) => Formats.Fill(Texts.Repeat_Way, Number(after), Number(after + 1));

    /// <summary>"first order", "second order", "4th order": inside a sentence.</summary>
    public static string Order(int number) => number switch
    {
        1 => Texts.Repeat_FirstOrder,
        2 => Texts.Repeat_SecondOrder,
        3 => Texts.Repeat_ThirdOrder,
        _ => Formats.Fill(Texts.Repeat_NthOrder, number),
    };

    /// <summary>"1st", "2nd", "3rd", "4th".</summary>
    public static string Number(int number) => number switch
    {
        1 => Texts.Repeat_First,
        2 => Texts.Repeat_Second,
        3 => Texts.Repeat_Third,
        _ => Formats.Fill(Texts.Repeat_Nth, number),
    };

    public static string Title(int after) => Formats.Fill(Texts.Repeat_Curve, Order(after + 1));

    public static string Axis(int after) => Formats.Fill(Texts.Repeat_Axis, Order(after));

    public static string Rows(CohortRows rows) => CohortTexts.Rows(rows);

    public static string Group(RepeatCurve curve) => curve.Group is { } group
        ? group.Period is { } period ? Formats.Period(period) : group.Label ?? CohortTexts.Cohort(group.Rows, Grain.Month, group.Key)
        : Texts.Repeat_By_Everybody;

    /// <summary>True where so few customers could still come back that one of them moves the curve.</summary>
    public static bool IsThin(SurvivalStep? step) => step?.AtRisk < CohortTexts.FewCustomers;

    /// <summary>"(380 to 512 days)", "(380 days or more)" where the upper bound stays below a half; empty without a lower one.</summary>
    public static string MedianInterval(SurvivalCurve curve) => curve.MedianInterval switch
    {
        ({ } lower, { } upper) when lower != upper => $"({Formats.Fill(Texts.Compare_IntervalText, Formats.Quantity((double)lower), Formats.Days(upper))})",
        ({ } lower, null) => $"({Formats.Fill(Texts.Compare_IntervalOpen, Formats.Days(lower))})",
        _ => "",
    };

    /// <summary>"(24.1–26.9%)"; empty where nothing was observed, and where nobody or everybody came back, which tells no interval.</summary>
    public static string Interval(SurvivalStep? step) =>
        step is { } at && at.Lower < at.Upper ? $"({Formats.Number((decimal)(100 * (1 - at.Upper)), 1)}–{Formats.Percent((decimal)(1 - at.Lower))})" : "";

    public static string AtRisk(SurvivalStep? step) => step is { } at ? Formats.Fill(Texts.Repeat_StillWaiting, Formats.Customers(at.AtRisk)) : Formats.Nothing;
}
