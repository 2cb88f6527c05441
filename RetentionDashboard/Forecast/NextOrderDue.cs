namespace RetentionDashboard.Forecast;

/// <summary>When a customer's next order comes, if they are still there.</summary>
/// <param name="From">A quarter of such customers have ordered by then.</param>
/// <param name="To">Three quarters have.</param>
public readonly record struct NextOrderDue(DateOnly From, DateOnly To)
{
    private const double Early = 0.25;
    private const double Late = 0.75;

    // Beyond, nobody waits.
    private const double MostDays = 3653;

    /// <summary>
    /// The middle half of the time to the next order given alive: the rate is Gamma(r + x, α + T), so it comes later than t with chance ((α + T) ÷ (α + T + t))^(r + x). For
    /// customers without a rhythm of their own. Ten years at most.
    /// </summary>
    /// <param name="asOf">End of the calibration.</param>
    public static NextOrderDue Of(PurchaseModel model, RepeatPurchases customer, DateOnly asOf)
    {
        var (shape, scale) = (model.Parameters[0] + customer.Repeats, model.Parameters[1] + (customer.Age / RepeatPurchases.DaysPerWeek));
        return new NextOrderDue(asOf.AddDays(Math.Max(Days(Early), 1)), asOf.AddDays(Math.Max(Days(Late), 1)));

        int Days(double share) => (int)Math.Min(Math.Ceiling(scale * (Math.Pow(1 - share, -1 / shape) - 1) * RepeatPurchases.DaysPerWeek), MostDays);
    }
}
