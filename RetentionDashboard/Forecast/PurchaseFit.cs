namespace RetentionDashboard.Forecast;

/// <summary>Fits the models to customers.</summary>
internal static class PurchaseFit
{
    private const int FirstLook = 4_000;

    // An integral a customer: a second opinion may take fewer of them.
    private const int SecondOpinion = 10_000;

    public static Estimate Estimate(PurchaseSummary summary, PurchaseModelKind kind)
    {
        var all = kind == PurchaseModelKind.ParetoNbd ? summary.Thinned(SecondOpinion) : summary;
        var few = all.Thinned(FirstLook);
        return MaximumLikelihood.Fit(Likelihood(all, kind), few == all ? null : Likelihood(few, kind));
    }

    /// <returns>Null with too few customers.</returns>
    public static Estimate? EstimateValues(GammaGammaLikelihood likelihood) =>
        likelihood.Customers < ForecastOptions.LeastRepeaters ? null : MaximumLikelihood.Fit(likelihood, likelihood.Thinned(FirstLook));

    public static ILikelihood Likelihood(PurchaseSummary summary, PurchaseModelKind kind) => kind == PurchaseModelKind.ParetoNbd
        ? new ParetoLikelihood(summary)
        : new BetaGeometricLikelihood(summary, kind == PurchaseModelKind.MbgNbd);
}
