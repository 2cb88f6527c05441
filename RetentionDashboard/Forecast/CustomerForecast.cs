namespace RetentionDashboard.Forecast;

/// <summary>
/// What a shop's customers are expected to do after the end of the calibration: models with their parameters, and each customer's figures. Customers are numbered as in
/// the summary; whoever had not ordered by its end has no figure.
/// </summary>
public sealed class CustomerForecast
{
    private readonly Lazy<ForecastCells> _cells;
    private readonly Lazy<double[]> _orders;
    private readonly Lazy<double[]> _discounted;
    private readonly Lazy<IReadOnlyList<(ForecastCore Up, ForecastCore Down)>> _moved;

    private CustomerForecast(PurchaseSummary summary, ForecastOptions options, Estimate purchases, Estimate? values)
    {
        (Summary, Options, PurchaseEstimate, ValueEstimate) = (summary, options, purchases, values);
        Model = PurchaseModel.OfLogs(options.Model, purchases.Logs);
        Spend = values is null ? null : SpendModel.OfLogs(values.Logs);
        Core = new ForecastCore(Model, Spend);
        _moved = new Lazy<IReadOnlyList<(ForecastCore Up, ForecastCore Down)>>(Moves);
        _cells = new Lazy<ForecastCells>(() => ForecastCells.Of(Model, Summary, Options.HorizonMonths));
        _orders = new Lazy<double[]>(() => OrdersOf(Cells, 0));
        _discounted = new Lazy<double[]>(() => OrdersOf(Cells, Options.MonthlyDiscount));
    }

    /// <summary>The customers.</summary>
    public PurchaseSummary Summary { get; }

    /// <summary>What was asked.</summary>
    public ForecastOptions Options { get; }

    /// <summary>The model of order dates.</summary>
    public PurchaseModel Model { get; }

    /// <summary>The model of values; null where it was refused.</summary>
    public SpendModel? Spend { get; }

    /// <summary>Why there is no model of values; null where there is one.</summary>
    public ForecastRefusal? ValueRefusal { get; private init; }

    /// <summary>Why to doubt the forecast.</summary>
    public IReadOnlyList<ForecastWarning> Warnings { get; private init; } = [];

    /// <summary>Parameters of the model of order dates.</summary>
    public IReadOnlyList<ParameterEstimate> Parameters => PurchaseEstimate.Parameters;

    /// <summary>Parameters of the model of values; empty where it was refused.</summary>
    public IReadOnlyList<ParameterEstimate> ValueParameters => ValueEstimate?.Parameters ?? [];

    /// <summary>Log-likelihood of the model of order dates.</summary>
    public double LogLikelihood => PurchaseEstimate.LogLikelihood;

    /// <summary>How the search for its parameters ended.</summary>
    public Convergence Convergence => PurchaseEstimate.Convergence;

    internal Estimate PurchaseEstimate { get; }

    internal Estimate? ValueEstimate { get; }

    internal ForecastCore Core { get; }

    /// <summary>The models one standard error to either side along each axis of the doubt about the parameters (<see cref="Estimate.Moves"/>).</summary>
    internal IReadOnlyList<(ForecastCore Up, ForecastCore Down)> Moved => _moved.Value;

    internal ForecastCells Cells => _cells.Value;

    /// <summary>Fits the models, or says why not.</summary>
    /// <param name="options">Null is the defaults.</param>
    /// <param name="seasons">How repeats are spread over the year, for a warning; null where nobody knows.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option outside its bounds.</exception>
    public static ForecastResult Fit(PurchaseSummary summary, ForecastOptions? options = null, Seasons? seasons = null)
    {
        options ??= new ForecastOptions();
        options.Check();
        if (FitChecks.Before(summary, options) is { } early)
        {
            return new ForecastResult(null, early);
        }

        var purchases = PurchaseFit.Estimate(summary, options.Model);
        if (FitChecks.After(summary, purchases, PurchaseModel.OfLogs(options.Model, purchases.Logs)) is { } late)
        {
            return new ForecastResult(null, late);
        }

        var likelihood = new GammaGammaLikelihood(summary);
        var values = PurchaseFit.EstimateValues(likelihood);
        var refused = FitChecks.Values(likelihood.Customers, values);
        values = refused is null ? values : null;
        return new ForecastResult(
            new CustomerForecast(summary, options, purchases, values)
            {
                ValueRefusal = refused,
                Warnings = [.. FitChecks.Doubts(summary, options, purchases, values, likelihood.Customers), .. FitChecks.Doubts(seasons)],
            },
            null);
    }

    /// <summary>The same models asked something else: the horizon, the discount, the margin.</summary>
    /// <exception cref="ArgumentException">Another model, which has to be fitted.</exception>
    public CustomerForecast With(ForecastOptions options)
    {
        options.Check();
        return options.Model == Options.Model
            ? new CustomerForecast(Summary, options, PurchaseEstimate, ValueEstimate) { ValueRefusal = ValueRefusal, Warnings = Warnings }
            : throw new ArgumentException("Another model has to be fitted.", nameof(options));
    }

    /// <summary>P(alive) at the end of the calibration, 0 to 1; null for whoever was no customer.</summary>
    public double? ChanceAlive(int customer) => Summary.GroupOf[customer] is >= 0 and var group ? Cells.ChancesAlive[group] : null;

    /// <summary>Order days expected over the horizon; null for whoever was no customer.</summary>
    public double? ExpectedOrders(int customer) => Expected(customer, _orders.Value);

    /// <summary>E[M], expected value of an order day in currency units; null for whoever was no customer and without a model of values.</summary>
    public double? ExpectedValue(int customer) =>
        Spend is { } spend && Summary.GroupOf[customer] is >= 0 and var group ? spend.ExpectedValue(Summary.Groups[group].Repeats, Summary.Values[customer]) : null;

    /// <summary>
    /// Predicted CLV over the horizon in currency units: margin × E[M] × Σ over months m of the orders expected in it ÷ (1 + discount)^m. What was spent before is not in it. Null for
    /// whoever was no customer and without a model of values.
    /// </summary>
    public double? Clv(int customer) => ExpectedValue(customer) is { } value ? Options.Margin * value * Expected(customer, _discounted.Value) : null;

    /// <summary>By x and T: orders of the horizon of somebody alive, each month's divided by (1 + discount)^m.</summary>
    internal static double[] OrdersOf(ForecastCells cells, double discount)
    {
        var orders = new double[cells.Pairs];
        for (var pair = 0; pair < orders.Length; pair++)
        {
            var factor = 1.0;
            for (var month = 0; month < cells.Months; month++)
            {
                factor /= 1 + discount;
                orders[pair] += factor * cells.Orders[(pair * cells.Months) + month];
            }
        }

        return orders;
    }

    private double? Expected(int customer, double[] orders) =>
        Summary.GroupOf[customer] is >= 0 and var group ? Cells.ChancesAlive[group] * orders[Cells.PairOf[group]] : null;

    private IReadOnlyList<(ForecastCore Up, ForecastCore Down)> Moves() =>
    [
        .. PurchaseEstimate.Moves.Select(move => (Core with { Model = PurchaseModel.OfLogs(Options.Model, move.Up) }, Core with { Model = PurchaseModel.OfLogs(Options.Model, move.Down) })),
        .. ValueEstimate?.Moves.Select(move => (Core with { Spend = SpendModel.OfLogs(move.Up) }, Core with { Spend = SpendModel.OfLogs(move.Down) })) ?? [],
    ];
}
