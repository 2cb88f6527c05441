using RetentionDashboard.Forecast;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

/// <summary>Both files of the oracle about models, within the tolerances of its README.</summary>
public sealed class PurchaseModelOracleTests
{
    private const double HalfPercent = 0.005;

    [SharedDataTheory]
    [InlineData(PurchaseModelKind.BgNbd, "bgnbd", "r", "alpha", "a", "b")]
    [InlineData(PurchaseModelKind.ParetoNbd, "pareto_nbd", "r", "alpha", "s", "beta")]
    public void Parameters_and_likelihood_of_both_files_are_found(PurchaseModelKind kind, string key, params string[] names)
    {
        foreach (var (file, summary) in ((string, PurchaseSummary)[])[("cdnow_sample_cal39w", Cdnow.Calibration), ("cdnow_published_summary", Cdnow.Published)])
        {
            using var oracle = SharedData.Oracle(file + ".models.json");
            var expected = oracle.RootElement.GetProperty(key);

            var estimate = PurchaseFit.Estimate(summary, kind);

            Assert.Equal(Convergence.Converged, estimate.Convergence);
            Assert.Equal(names, estimate.Names);
            Assert.All(estimate.Parameters, parameter => Share(expected.GetProperty(parameter.Name).GetDouble(), parameter.Value, HalfPercent));
            Assert.Equal(expected.GetProperty("log_likelihood").GetDouble(), estimate.LogLikelihood, 0.01);
        }
    }

    [SharedDataFact]
    public void Value_model_of_both_files_is_found()
    {
        foreach (var (file, summary) in ((string, PurchaseSummary)[])[("cdnow_sample_cal39w", Cdnow.Calibration), ("cdnow_published_summary", Cdnow.Published)])
        {
            using var oracle = SharedData.Oracle(file + ".models.json");
            var expected = oracle.RootElement.GetProperty("gamma_gamma");

            var estimate = MaximumLikelihood.Fit(new GammaGammaLikelihood(summary));

            Assert.Equal(Convergence.Converged, estimate.Convergence);
            Assert.All(estimate.Parameters, parameter => Share(expected.GetProperty(parameter.Name).GetDouble(), parameter.Value, HalfPercent));
            Assert.Equal(expected.GetProperty("log_likelihood").GetDouble(), estimate.LogLikelihood, 0.01);
        }
    }

    [SharedDataFact]
    public void Likelihood_at_any_parameters_is_the_oracles()
    {
        using var oracle = SharedData.Oracle("cdnow_published_summary.models.json");
        var likelihood = new BetaGeometricLikelihood(Cdnow.Published, firstOrderCanBeLast: false);

        Assert.All(oracle.RootElement.GetProperty("loglik_at_arbitrary_parameters").EnumerateArray(), case_ =>
        {
            double[] logs = [.. case_.GetProperty("params").EnumerateArray().Select(static value => Math.Log(value.GetDouble()))];
            // Weeks of two decimals there, whole days here.
            Assert.Equal(case_.GetProperty("LL").GetDouble(), likelihood.At(logs, new double[4]), 0.05);
        });
    }

    [SharedDataFact]
    public void Published_customer_is_expected_to_order_as_published()
    {
        var model = PurchaseModel.Of(PurchaseModelKind.BgNbd, 0.243, 4.414, 0.793, 2.426);
        var customer = new RepeatPurchases(2, 213, 272);

        Assert.Equal(1.226, model.ExpectedOrders(customer, 39), 0.0005);
        Assert.Equal(0.72657857, model.ChanceAlive(customer), 0.0002);
    }

    [SharedDataFact]
    public void Listed_customers_have_the_oracles_figures()
    {
        using var oracle = SharedData.Oracle("cdnow_sample_cal39w.models.json");
        var forecast = CustomerForecast.Fit(Cdnow.Calibration).Forecast!;
        var compared = 0;

        foreach (var listed in oracle.RootElement.GetProperty("customers_sample").EnumerateObject())
        {
            var customer = Cdnow.Customers[listed.Name];
            double Expected(string key) => listed.Value.GetProperty(key).GetDouble();

            var purchases = Cdnow.Calibration.Of(customer)!.Value;
            Assert.Equal(Expected("x"), purchases.Repeats);
            Assert.Equal(Expected("t_x"), purchases.LastDay / 7.0, 1e-5);
            Assert.Equal(Expected("zbar"), Cdnow.Calibration.ValueOf(customer), 1e-5);
            Assert.Equal(Expected("p_alive"), forecast.ChanceAlive(customer)!.Value, 0.0001);
            Share(Expected("expected_transactions"), forecast.Model.ExpectedOrders(purchases, 39), HalfPercent / 10);
            Share(Expected("expected_average_profit"), forecast.ExpectedValue(customer)!.Value, HalfPercent / 10);
            Share(Expected("clv_12m_w4_348214"), forecast.Clv(customer)!.Value, 0.001);
            compared++;
        }

        Assert.Equal(10, compared);
    }

    [SharedDataFact]
    public void Totals_are_the_oracles()
    {
        using var oracle = SharedData.Oracle("cdnow_sample_cal39w.models.json");
        var totals = oracle.RootElement.GetProperty("totals");
        var summary = Cdnow.Calibration;
        var forecast = CustomerForecast.Fit(summary).Forecast!;
        var customers = Enumerable.Range(0, summary.Places).ToArray();

        Share(totals.GetProperty("sum_p_alive").GetDouble(), customers.Sum(customer => forecast.ChanceAlive(customer)!.Value), 0.0005);
        Share(totals.GetProperty("sum_expected_transactions").GetDouble(), customers.Sum(customer => forecast.Model.ExpectedOrders(summary.Of(customer)!.Value, 39)), 0.0005);
        Share(totals.GetProperty("sum_clv_12m_w4_348214").GetDouble(), customers.Sum(customer => forecast.Clv(customer)!.Value), 0.0005);
        Share(oracle.RootElement.GetProperty("gamma_gamma").GetProperty("population_mean_spend").GetDouble(), forecast.Spend!.Mean, 0.0005);
    }

    [SharedDataFact]
    public void Expected_repeats_of_new_customers_follow_the_oracles_tracking()
    {
        using var oracle = SharedData.Oracle("cdnow_sample_cal39w.models.json");
        double[] expected = [.. oracle.RootElement.GetProperty("tracking_weekly_cumulative_repeat").GetProperty("expected").EnumerateArray().Select(static value => value.GetDouble())];
        var forecast = CustomerForecast.Fit(Cdnow.Calibration).Forecast!;
        const int calibration = 272;
        int[] firstDays = [.. Enumerable.Range(0, Cdnow.Calibration.Places).Select(customer => calibration - Cdnow.Calibration.Of(customer)!.Value.Age)];

        foreach (var week in (int[])[1, 10, 39, 78])
        {
            var sum = firstDays.GroupBy(static day => day).Sum(day => day.Count() * forecast.Model.ExpectedRepeats(week - ((1 + day.Key) / 7.0)));
            Share(expected[week - 1], sum, 0.001);
        }
    }

    private static void Share(double expected, double actual, double share) => Assert.Equal(expected, actual, Math.Abs(expected) * share);
}
