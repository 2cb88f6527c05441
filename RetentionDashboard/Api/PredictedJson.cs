using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>What customers are expected to bring, and how far to trust it, for other programs.</summary>
internal static class PredictedJson
{
    public static object Of(PredictedReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        Model = UrlNames.Of(report.Model),
        HorizonMonths = report.Query.Months,
        MonthlyDiscountPercent = report.Query.DiscountPercent,
        report.MarginPercent,
        report.Query.TargetRatio,
        report.Customers,
        report.AllCustomers,
        Refusal = Of(report.Refusal),
        ValueRefusal = Of(report.Forecast?.ValueRefusal),
        Warnings = report.Forecast?.Warnings.Select(static warning => new { Reason = UrlNames.Of(warning.Reason), Found = Finite(warning.Found), Limit = Finite(warning.Limit) }),
        Alive = Of(report.Whole?.Alive),
        Orders = Of(report.Whole?.Orders),
        Revenue = Of(report.Whole?.Revenue),
        Clv = report.Whole is { } whole ? Of(report.ClvOf(whole)) : null,
        ClvPerCustomer = report.Whole is { } all ? Of(report.ClvPerCustomerOf(all)) : null,
        ValueAtRisk = report.Whole is { } risked ? Of(report.ValueAtRiskOf(risked)) : null,
        Months = report.Whole is not { } byMonth ? null : report.Months.Select((days, month) => new
        {
            days.From,
            days.To,
            Orders = Of(byMonth.OrdersByMonth[month]),
            Revenue = byMonth.RevenueByMonth.Count == 0 ? null : Of(byMonth.RevenueByMonth[month]),
        }),
        By = UrlNames.Of(report.Query.Rows),
        Grain = UrlNames.Of(report.Query.Grain),
        Sets = report.Sets.Select(set => new
        {
            set.Cohort.Key,
            set.Cohort.Label,
            set.Forecast.Customers,
            Alive = Of(set.Forecast.Alive),
            Orders = Of(set.Forecast.Orders),
            Revenue = Of(set.Forecast.Revenue),
            Clv = Of(report.ClvOf(set.Forecast)),
            ClvPerCustomer = Of(report.ClvPerCustomerOf(set.Forecast)),
            ValueAtRisk = Of(report.ValueAtRiskOf(set.Forecast)),
            Curve = new
            {
                Observed = report.CurveDays.Take(set.Curve.Observed.Count).Select((day, place) => new { Day = day, RevenuePerCustomer = set.Curve.Observed[place] }),
                Expected = report.CurveDays.Skip(set.Curve.Observed.Count).Take(set.Curve.Continued.Count).Select((day, place) => new { Day = day, RevenuePerCustomer = Of(set.Curve.Continued[place]) }),
            },
        }),
        report.SetsInAll,
        report.SetsLeftOut,
        Distribution = report.Distribution is not { } clvs ? null : new { clvs.Customers, clvs.Mean, clvs.Quantiles, clvs.TopFifthShare, clvs.Bars },
        NewCustomer = report.NewCustomer is not { } worth ? null : new
        {
            FirstOrder = new { report.FirstOrder.Value, report.FirstOrder.Numerator, report.FirstOrder.Denominator },
            RepeatOrders = Finite(worth.RepeatOrders),
            Clv = Of(worth.Clv),
        },
        MaximumCpa = Of(report.MaximumCpa),
        Parameters = report.Forecast?.Parameters.Select(Of),
        ValueParameters = report.Forecast?.ValueParameters.Select(Of),
        LogLikelihood = Finite(report.Forecast?.LogLikelihood),
        Convergence = report.Forecast is { } forecast ? UrlNames.Of(forecast.Convergence) : null,
        BackTest = report.BackTest is not { BackTest: { } test } ? null : Of(test),
        BackTestRefusal = Of(report.BackTest?.Refusal),
    };

    private static object Of(BackTest test) => new
    {
        Verdict = UrlNames.Of(test.Verdict),
        test.CalibrationEnd,
        test.To,
        test.Customers,
        test.ActualOrders,
        PredictedOrders = Of(test.PredictedOrders),
        Error = Finite(test.Error),
        ActualRevenue = Finite(test.ActualRevenue),
        PredictedRevenue = Finite(test.PredictedRevenue),
        RevenueError = Finite(test.RevenueError),
        MeanAbsoluteError = Finite(test.MeanAbsoluteError),
        RootMeanSquareError = Finite(test.RootMeanSquareError),
        Rivals = test.Rivals.Select(static rival => new { Kind = UrlNames.Of(rival.Kind), Orders = Finite(rival.Orders), Error = Finite(rival.Error), MeanAbsoluteError = Finite(rival.MeanAbsoluteError) }),
        ByFrequency = test.ByFrequency.Select(static bar => new { bar.Repeats, bar.Customers, Actual = Finite(bar.Actual), Predicted = Finite(bar.Predicted) }),
        ByChanceAlive = test.ByChanceAlive.Select(static bar => new { bar.From, bar.Customers, ChanceAlive = Finite(bar.ChanceAlive), Expected = Finite(bar.Expected), Ordered = Finite(bar.Ordered) }),
        Tracking = test.Tracking.Select(static point => new { point.Day, point.Actual, Predicted = Finite(point.Predicted), point.IsHeldOut }),
    };

    private static object? Of(Band? band) => band is not { } known ? null : new { Value = Finite(known.Value), Lower = Finite(known.Lower), Upper = Finite(known.Upper) };

    private static object? Of(ForecastRefusal? refusal) =>
        refusal is null ? null : new { Reason = UrlNames.Of(refusal.Reason), Found = Finite(refusal.Found), Needed = Finite(refusal.Needed), Sentence = PredictedTexts.Refusal(refusal) };

    private static object Of(ParameterEstimate parameter) => new { parameter.Name, Value = Finite(parameter.Value), StandardError = Finite(parameter.StandardError), Lower = Finite(parameter.Lower), Upper = Finite(parameter.Upper) };

    // JSON has no word for what is no number.
    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
