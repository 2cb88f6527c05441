namespace RetentionDashboard.Forecast;

/// <summary>A model of who comes back, with its parameters.</summary>
public abstract class PurchaseModel
{
    private protected PurchaseModel()
    {
    }

    /// <summary>Which model it is.</summary>
    public abstract PurchaseModelKind Kind { get; }

    /// <summary>The parameters in the sequence of the paper; times in weeks.</summary>
    public abstract IReadOnlyList<double> Parameters { get; }

    /// <summary>P(alive | x, t_x, T), 0 to 1.</summary>
    public abstract double ChanceAlive(RepeatPurchases customer);

    /// <summary>E[Y(t) | x, t_x, T]: expected order days of the coming weeks.</summary>
    /// <param name="weeks">t, at least 0.</param>
    public double ExpectedOrders(RepeatPurchases customer, double weeks) =>
        weeks <= 0 ? 0 : ChanceAlive(customer) * Future().At(customer.Repeats, customer.Age, weeks).Mean;

    /// <summary>E[X(t)]: expected repeats of a new customer in the weeks after the first order.</summary>
    /// <param name="weeks">t, at least 0.</param>
    public abstract double ExpectedRepeats(double weeks);

    /// <summary>The model with these parameters.</summary>
    /// <exception cref="ArgumentException">Not four of them, or one that is not above 0.</exception>
    public static PurchaseModel Of(PurchaseModelKind kind, params ReadOnlySpan<double> parameters)
    {
        if (parameters.Length != 4)
        {
            throw new ArgumentException("Four parameters make a model.", nameof(parameters));
        }

        foreach (var parameter in parameters)
        {
            if (!double.IsFinite(parameter) || parameter <= 0)
            {
                throw new ArgumentException($"{parameter} is no parameter.", nameof(parameters));
            }
        }

        var (first, second, third, fourth) = (parameters[0], parameters[1], parameters[2], parameters[3]);
        return kind == PurchaseModelKind.ParetoNbd
            ? new ParetoModel(first, second, third, fourth)
            : new BetaGeometricModel(first, second, third, fourth, kind == PurchaseModelKind.MbgNbd);
    }

    internal static PurchaseModel OfLogs(PurchaseModelKind kind, double[] logs) => Of(kind, [.. logs.Select(Math.Exp)]);

    /// <summary>What those who are alive will order.</summary>
    internal abstract FutureOrders Future();
}
