using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Forecast;

namespace RetentionDashboard.Tests.Reports;

public sealed class ForecastsTests
{
    private static readonly StoreInfo Store = new(1, "Shop", "EUR", IsSample: false, new AnalysisOptions { MarginPercent = 40 });

    [Fact]
    public void Models_are_fitted_once_for_all_horizons_discounts_and_margins()
    {
        var snapshot = SnapshotOf(Store);

        var usual = Forecasts.Of(snapshot, Store)!.Forecast!;
        var other = Forecasts.Of(snapshot, Store, new ForecastOptions { HorizonMonths = 6, MonthlyDiscount = 0.02 })!.Forecast!;

        Assert.Equal(0.4, usual.Options.Margin);
        Assert.Same(usual.PurchaseEstimate, other.PurchaseEstimate);
        Assert.Equal(6, other.Options.HorizonMonths);
        Assert.NotSame(usual.PurchaseEstimate, Forecasts.Of(snapshot, Store, new ForecastOptions { Model = PurchaseModelKind.MbgNbd })!.Forecast!.PurchaseEstimate);
    }

    [Fact]
    public async Task Models_are_fitted_once_for_all_who_ask_together()
    {
        var snapshot = SnapshotOf(Store);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Forecasts.OfAsync(snapshot, Store, null, CancellationToken.None)));

        Assert.All(answers, answer => Assert.Same(answers[0], answer));
        Assert.NotNull(answers[0]!.Forecast);
    }

    [Fact]
    public void Models_outlive_a_change_of_settings()
    {
        var snapshot = SnapshotOf(Store);
        var renamed = Store with { Name = "Other", Options = Store.Options with { MarginPercent = 60 } };

        var before = Forecasts.Of(snapshot, Store)!.Forecast!;
        var after = Forecasts.Of(snapshot.With(renamed), renamed)!.Forecast!;

        Assert.Same(before.PurchaseEstimate, after.PurchaseEstimate);
        Assert.Equal(0.6, after.Options.Margin);
    }

    [Fact]
    public void Warnings_of_the_horizon_are_of_the_horizon_asked_for()
    {
        var snapshot = SnapshotOf(Store, days: 300);

        double? Short(int months) => Forecasts.Of(snapshot, Store, new ForecastOptions { HorizonMonths = months })!.Forecast!.Warnings
            .FirstOrDefault(static warning => warning.Reason == WarningReason.ShortHistory)?.Limit;

        Assert.Null(Short(6));
        Assert.Equal(366, Short(12));
        Assert.Equal(731, Short(24));
        Assert.Equal(RefusalReason.HistoryTooShort, Forecasts.Of(snapshot, Store, new ForecastOptions { HorizonMonths = 48 })!.Refusal!.Reason);
    }

    [Fact]
    public void Forecast_of_an_earlier_day_knows_nothing_of_later_orders()
    {
        var (snapshot, day) = (SnapshotOf(Store), new DateOnly(2023, 3, 31));
        var earlier = Store with { Options = Store.Options with { AsOf = day } };

        var forecast = Forecasts.Of(snapshot, earlier)!.Forecast!;
        var cut = SnapshotOf(earlier, until: day);

        Assert.Equal(snapshot.History.CustomerCount, forecast.Summary.Places);
        Assert.Equal(cut.History.CustomerCount, forecast.Summary.Customers);
        Assert.Equal(Forecasts.Of(cut, earlier)!.Forecast!.LogLikelihood, forecast.LogLikelihood, 9);
        Assert.Equal(day, Forecasts.BackTestOf(snapshot, earlier)!.BackTest!.To);
    }

    [Fact]
    public void Back_test_is_made_once_and_as_long_as_the_horizon()
    {
        var snapshot = SnapshotOf(Store);

        var six = Forecasts.BackTestOf(snapshot, Store, new ForecastOptions { HorizonMonths = 6 })!;

        Assert.Same(six, Forecasts.BackTestOf(snapshot, Store, new ForecastOptions { HorizonMonths = 6, MonthlyDiscount = 0 }));
        Assert.Equal(182, six.BackTest!.To.DayNumber - six.BackTest.CalibrationEnd.DayNumber);
    }

    [Theory]
    [InlineData(RefusalReason.NobodyLeaves, new[] { PurchaseModelKind.MbgNbd, PurchaseModelKind.ParetoNbd })]
    [InlineData(RefusalReason.TooFewRepeaters, new PurchaseModelKind[0])]
    [InlineData(null, new PurchaseModelKind[0])]
    public void Other_models_are_asked_where_the_data_would_do(RefusalReason? reason, PurchaseModelKind[] others)
    {
        var refusal = reason is { } known ? new ForecastRefusal(known, 1, 0.99) : null;

        Assert.Equal(others, Forecasts.OthersOf(SnapshotOf(Store), Store, new ForecastOptions(), refusal));
    }

    [Fact]
    public async Task Who_leaves_does_not_wait()
    {
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Forecasts.OfAsync(SnapshotOf(Store), Store, null, left.Token));
    }

    [Fact]
    public void Store_without_orders_has_no_forecast()
    {
        var snapshot = new Snapshot(Store, default, new OrderHistoryBuilder().Build());

        Assert.Null(Forecasts.Of(snapshot, Store));
        Assert.Null(Forecasts.BackTestOf(snapshot, Store));
    }

    private static Snapshot SnapshotOf(StoreInfo store, int days = 730, DateOnly? until = null)
    {
        var history = DrawnHistory.Of(600, days, seed: 5);
        return new Snapshot(store, default, until is { } day ? history.UpTo(day) : history);
    }
}
