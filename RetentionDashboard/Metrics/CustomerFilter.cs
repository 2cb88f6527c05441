namespace RetentionDashboard.Metrics;

/// <summary>Selects customers by their first order and never cuts their history. Null selects everybody.</summary>
public sealed record CustomerFilter
{
    /// <summary>Channel of the first order.</summary>
    public string? Channel { get; init; }

    /// <summary>Country of the first order.</summary>
    public string? Country { get; init; }

    /// <summary>Region of the first order.</summary>
    public string? Region { get; init; }

    /// <summary>Key of a product that the first order held.</summary>
    public string? Product { get; init; }

    /// <summary>Category of a product that the first order held.</summary>
    public string? Category { get; init; }

    /// <summary>Whether the first order was bought with a discount.</summary>
    public DiscountUse? Discount { get; init; }

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

        var chosen = new bool[history.CustomerCount];
        Array.Fill(chosen, true);
        Keep(chosen, history, CohortRows.Channel, Channel);
        Keep(chosen, history, CohortRows.Country, Country);
        Keep(chosen, history, CohortRows.Region, Region);
        Keep(chosen, history, CohortRows.Product, Product);
        Keep(chosen, history, CohortRows.Category, Category);
        if (Discount is { } use)
        {
            Keep(chosen, FirstOrderDiscounts.Of(history), use == DiscountUse.With);
        }

        if (AcquiredFrom is not null || AcquiredTo is not null)
        {
            var from = AcquiredFrom?.DayNumber ?? int.MinValue;
            var to = AcquiredTo?.DayNumber ?? int.MaxValue;
            for (var customer = 0; customer < chosen.Length; customer++)
            {
                chosen[customer] &= history.FirstDayOf(customer) is var day && day >= from && day <= to;
            }
        }

        return new CustomerSelection(chosen);
    }

    private static void Keep(bool[] chosen, OrderHistory history, CohortRows property, string? value)
    {
        if (value is null)
        {
            return;
        }

        var keys = CohortKeys.Of(history, new CohortLayout { Rows = property });
        // The cohort without a value has the empty name, and nobody asks for it by a value.
        var wanted = value.Length == 0 ? -1 : keys.IndexOf(value);
        if (wanted < 0)
        {
            Array.Clear(chosen);
        }
        else if (keys.Offsets is { } offsets)
        {
            Keep(chosen, HoldersOf(wanted, offsets, keys.Keys), true);
        }
        else
        {
            var ofCustomer = keys.Keys;
            for (var customer = 0; customer < chosen.Length; customer++)
            {
                chosen[customer] &= ofCustomer[customer] == wanted;
            }
        }
    }

    private static void Keep(bool[] chosen, bool[] others, bool wanted)
    {
        for (var customer = 0; customer < chosen.Length; customer++)
        {
            chosen[customer] &= others[customer] == wanted;
        }
    }

    // Few customers hold one product: they are looked for among all that anybody holds.
    private static bool[] HoldersOf(int wanted, int[] offsets, int[] keys)
    {
        var holders = new bool[offsets.Length - 1];
        var customer = 0;
        for (var place = 0; keys.AsSpan(place).IndexOf(wanted) is >= 0 and var step; place++)
        {
            place += step;
            while (offsets[customer + 1] <= place)
            {
                customer++;
            }

            holders[customer] = true;
        }

        return holders;
    }
}
