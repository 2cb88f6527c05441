namespace RetentionDashboard.Data;

/// <summary>A rate of the table that the user keeps, so that stores of different currencies can be added up.</summary>
public sealed class ExchangeRate
{
    public int Id { get; set; }

    /// <summary>ISO 4217 code of the amount that is converted.</summary>
    public required string From { get; set; }

    /// <summary>ISO 4217 code of the sum.</summary>
    public required string To { get; set; }

    /// <summary>Units of <see cref="To"/> for one unit of <see cref="From"/>.</summary>
    public decimal Rate { get; set; }

    public DateTime UpdatedAt { get; set; }
}
