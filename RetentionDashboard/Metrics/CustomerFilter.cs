namespace RetentionDashboard.Metrics;

/// <summary>Selects customers by their first order and never cuts their history. Null selects everybody.</summary>
public sealed record CustomerFilter
{
    /// <summary>Channel of the first order.</summary>
    public string? Channel { get; init; }

    /// <summary>Country of the first order.</summary>
    public string? Country { get; init; }

    /// <summary>Key of a product that the first order held.</summary>
    public string? Product { get; init; }

    /// <summary>First day of the first order.</summary>
    public DateOnly? AcquiredFrom { get; init; }

    /// <summary>Last day of the first order.</summary>
    public DateOnly? AcquiredTo { get; init; }

    /// <summary>The customers that fit; a value that no first order has selects nobody.</summary>
    public CustomerSelection Select(OrderHistory history)
    {
        if (this == new CustomerFilter())
        {
            return CustomerSelection.Everybody;
        }

        var channel = Channel is null ? DimensionBuilder.None : history.Channels.CodeOf(Channel);
        var country = Country is null ? DimensionBuilder.None : history.Countries.CodeOf(Country);
        var product = Product is null ? DimensionBuilder.None : history.Products.CodeOf(Product);
        var chosen = new bool[history.CustomerCount];
        if ((Channel is not null && channel < 0) || (Country is not null && country < 0) || (Product is not null && product < 0))
        {
            return new CustomerSelection(chosen);
        }

        var from = AcquiredFrom?.DayNumber ?? int.MinValue;
        var to = AcquiredTo?.DayNumber ?? int.MaxValue;
        for (var customer = 0; customer < chosen.Length; customer++)
        {
            var order = history.FirstOrderOf(customer);
            var day = history.OrderDays[order];
            chosen[customer] = day >= from && day <= to
                && (channel < 0 || history.Channels.CodeAt(order) == channel)
                && (country < 0 || history.Countries.CodeAt(order) == country)
                && (product < 0 || history.Products.Of(customer).Contains(product));
        }

        return new CustomerSelection(chosen);
    }
}
