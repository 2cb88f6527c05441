namespace RetentionDashboard.Segments.Rules;

/// <summary>What a model expects of each customer, by the numbers of the history that is judged.</summary>
/// <param name="ChanceAlive">P(alive), 0 to 1; null for whoever was no customer by the day.</param>
/// <param name="Value">Predicted CLV over twelve months in currency units, null as above; null itself where there is no model of values.</param>
public sealed record FutureFigures(Func<int, double?> ChanceAlive, Func<int, double?>? Value)
{
    /// <summary>The question that a figure is; null where the model does not know it.</summary>
    internal Func<int, double?>? Of(CustomerFigure figure) => figure switch
    {
        CustomerFigure.ChanceAlive => customer => ChanceAlive(customer) * 100,
        CustomerFigure.PredictedValue => Value,
        _ => null,
    };
}
