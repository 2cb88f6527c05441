using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>Makes back-tests.</summary>
public static class BackTester
{
    private const int LastBar = 7;
    private const int Tenths = 10;

    /// <summary>Fits on what was known at a day, and predicts the rest.</summary>
    /// <param name="history">The whole history.</param>
    /// <param name="options">Null is the defaults; the horizon is that of the held-out span.</param>
    /// <param name="end">Last day of the calibration; null is <see cref="BackTest.DefaultEnd"/>.</param>
    /// <param name="basis">Which money counts.</param>
    /// <returns>Null for a history without orders.</returns>
    public static BackTestResult? Run(OrderHistory history, ForecastOptions? options = null, DateOnly? end = null, RevenueBasis basis = RevenueBasis.Net)
    {
        options ??= new ForecastOptions();
        if ((end ?? BackTest.DefaultEnd(history, options)) is not { } last || PurchaseReader.Read(history, last, basis) is not { } summary)
        {
            return null;
        }

        var span = new DateSpan(last.AddDays(1), history.AsOf!.Value);
        if (span.Days < 1)
        {
            return new BackTestResult(null, new ForecastRefusal(RefusalReason.HistoryTooShort, span.Days, 1));
        }

        var months = Math.Clamp((int)Math.Round(span.Days / RepeatPurchases.DaysPerMonth), 1, 60);
        var fit = CustomerForecast.Fit(summary, options with { HorizonMonths = months });
        return fit.Forecast is { } forecast
            ? new BackTestResult(Compare(history, forecast, HoldOut.Read(history, span, basis), span), null)
            : new BackTestResult(null, fit.Refusal);
    }

    private static BackTest Compare(OrderHistory history, CustomerForecast forecast, HoldOut held, DateSpan span)
    {
        var (summary, weeks) = (forecast.Summary, span.Days / RepeatPurchases.DaysPerWeek);
        var predicted = HoldOutPrediction.Of(forecast.Model, summary, weeks);
        var (bars, tenths) = (new (int Customers, double Actual, double Predicted)[LastBar + 1], new (int Customers, double Alive, double Expected, int Ordered)[Tenths]);
        var (actual, revenue, expectedRevenue, absolute, squares) = (0, 0.0, 0.0, 0.0, 0.0);
        for (var customer = 0; customer < summary.Places; customer++)
        {
            if (summary.GroupOf[customer] is not (>= 0 and var group))
            {
                continue;
            }

            var (orders, expected, alive) = (held.Orders[customer], predicted.Orders[group], forecast.Cells.ChancesAlive[group]);
            actual += orders;
            revenue += held.Revenue[customer];
            expectedRevenue += expected * (forecast.ExpectedValue(customer) ?? 0);
            absolute += Math.Abs(expected - orders);
            squares += (expected - orders) * (expected - orders);
            ref var bar = ref bars[Math.Min(summary.Groups[group].Repeats, LastBar)];
            bar = (bar.Customers + 1, bar.Actual + orders, bar.Predicted + expected);
            ref var tenth = ref tenths[Math.Min((int)(alive * Tenths), Tenths - 1)];
            tenth = (tenth.Customers + 1, tenth.Alive + alive, tenth.Expected + predicted.Returning[group], tenth.Ordered + (orders > 0 ? 1 : 0));
        }

        var hasReturning = forecast.Model.Kind != PurchaseModelKind.ParetoNbd;
        return new BackTest
        {
            CalibrationEnd = span.From.AddDays(-1),
            To = span.To,
            Forecast = forecast,
            Customers = summary.Customers,
            ActualOrders = actual,
            PredictedOrders = predicted.Total(forecast, weeks),
            ActualRevenue = revenue,
            PredictedRevenue = forecast.Spend is null ? null : expectedRevenue,
            MeanAbsoluteError = absolute / summary.Customers,
            RootMeanSquareError = Math.Sqrt(squares / summary.Customers),
            ByFrequency = [.. bars.Select(static (bar, repeats) => new BackTestBar(repeats, bar.Customers, bar.Actual / Math.Max(bar.Customers, 1), bar.Predicted / Math.Max(bar.Customers, 1)))],
            ByChanceAlive =
            [
                .. tenths.Select((tenth, place) => tenth.Customers == 0
                    ? new AliveBar((double)place / Tenths, 0, null, null, null)
                    : new AliveBar(
                        (double)place / Tenths, tenth.Customers, tenth.Alive / tenth.Customers, hasReturning ? tenth.Expected / tenth.Customers : null,
                        (double)tenth.Ordered / tenth.Customers)),
            ],
            Tracking = TrackedRepeats.Of(history, forecast, span),
            Rivals = [.. BackTestRivals.Of(history, summary, held.Orders, span)],
        };
    }
}
