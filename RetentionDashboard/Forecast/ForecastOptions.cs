namespace RetentionDashboard.Forecast;

/// <summary>What a forecast is asked.</summary>
public sealed record ForecastOptions
{
    /// <summary>Fewer repeaters make no model.</summary>
    public const int LeastRepeaters = 30;

    /// <summary>Which model of order dates.</summary>
    public PurchaseModelKind Model { get; init; }

    /// <summary>How far to look ahead, in months of 365.25 ÷ 12 days, 1 to 60.</summary>
    public int HorizonMonths { get; init; } = 12;

    /// <summary>What a month takes off a later amount: 0.01 is 1 %.</summary>
    public double MonthlyDiscount { get; init; } = 0.01;

    /// <summary>Margin on revenue, 0 to 1.</summary>
    public double Margin { get; init; } = 1;

    /// <exception cref="ArgumentOutOfRangeException">An option outside its bounds.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(HorizonMonths, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(HorizonMonths, 60);
        ArgumentOutOfRangeException.ThrowIfNegative(MonthlyDiscount);
        ArgumentOutOfRangeException.ThrowIfNegative(Margin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Margin, 1);
    }
}
