namespace RetentionDashboard.Forecast;

/// <summary>ln(α + t) and 1 ÷ (α + t) for t of 0, 1, … days, in weeks.</summary>
internal sealed class DayLogarithms(int longest)
{
    public double[] Logarithms { get; } = new double[longest + 1];

    public double[] Inverses { get; } = new double[longest + 1];

    public void Shift(double alpha)
    {
        for (var day = 0; day < Logarithms.Length; day++)
        {
            var shifted = alpha + (day / RepeatPurchases.DaysPerWeek);
            Logarithms[day] = Math.Log(shifted);
            Inverses[day] = 1 / shifted;
        }
    }
}
