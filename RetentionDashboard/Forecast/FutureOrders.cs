namespace RetentionDashboard.Forecast;

/// <summary>How many orders a customer who is alive will place. Remembers what it last looked up: made for one pass, not for several threads.</summary>
internal abstract class FutureOrders
{
    /// <summary>Mean of Y(t), the orders of the coming weeks, and mean of its square, given that the customer is alive at T.</summary>
    /// <param name="repeats">x; calls with equal ones in a row are cheaper.</param>
    /// <param name="age">T in days.</param>
    /// <param name="weeks">t, above 0.</param>
    public abstract (double Mean, double Square) At(int repeats, int age, double weeks);

    /// <summary>Chance that somebody alive at T orders nothing in the coming weeks; 1 where the model has no formula for it.</summary>
    public virtual double NoneShare(int repeats, int age, double weeks) => 1;
}
