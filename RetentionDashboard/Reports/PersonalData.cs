namespace RetentionDashboard.Reports;

/// <summary>What is held of one person, customers who are one with them included. Money is in the store's currency, moments of orders in the store's time.</summary>
public sealed record PersonalData
{
    /// <summary>In UTC.</summary>
    public required DateTime MadeAt { get; init; }

    public required string Store { get; init; }
    public required string Currency { get; init; }
    public required string TimeZone { get; init; }
    public required IReadOnlyList<Customer> Customers { get; init; }
    public required IReadOnlyList<Order> Orders { get; init; }
    public required IReadOnlyList<Refund> RefundsWithoutOrder { get; init; }
    public required IReadOnlyList<Note> Notes { get; init; }
    public required IReadOnlyList<Tag> Tags { get; init; }
    public required IReadOnlyList<Merge> Merges { get; init; }

    /// <summary>Lists of customers that left with them, or from which they were held out.</summary>
    public required IReadOnlyList<List> Lists { get; init; }

    public IReadOnlyList<Row> RefusedRows { get; init; } = [];

    /// <summary>When their data was handed out before, in UTC.</summary>
    public required IReadOnlyList<DateTime> HandedOut { get; init; }

    /// <param name="KnownBy">Kind and value: "email:ana@example.com".</param>
    /// <param name="ToldByFiles">What each file told, where several did.</param>
    public sealed record Customer(int Number, string KnownBy, string? Name, string? Email, string? Phone, IReadOnlyList<Told> ToldByFiles);

    public sealed record Told(string? File, string? Name, string? Email, string? Phone);

    public sealed record Order
    {
        public required string Number { get; init; }

        /// <summary>Number of the customer.</summary>
        public required int Customer { get; init; }

        public required DateTime PlacedAt { get; init; }
        public required int? OffsetMinutes { get; init; }
        public required string? Status { get; init; }

        /// <summary>False for an order that was cancelled or never paid.</summary>
        public required bool Counts { get; init; }

        public required decimal Subtotal { get; init; }
        public required decimal Discount { get; init; }
        public required decimal Total { get; init; }
        public required string? Channel { get; init; }
        public required string? Country { get; init; }
        public required string? Region { get; init; }
        public required string? City { get; init; }
        public required string? DiscountCode { get; init; }

        /// <summary>Day on which it left; null where no file tells.</summary>
        public required DateOnly? FulfilledDay { get; init; }

        public required string? File { get; init; }

        /// <summary>True for what a later file told anew.</summary>
        public required bool WasReplaced { get; init; }

        public required IReadOnlyList<Line> Lines { get; init; }
        public required IReadOnlyList<Refund> Refunds { get; init; }
    }

    public sealed record Line(string? Key, string? Product, string? Category, double Quantity, decimal Total);

    public sealed record Refund(string Number, DateTime At, decimal Amount);

    public sealed record Note(int Customer, DateTime WrittenAt, string Text);

    public sealed record Tag(int Customer, string Word);

    public sealed record Merge(int Customer, int CountedAs, DateTime At);

    public sealed record List(DateTime At, string Name, string For, bool WasHeldOut);

    /// <summary>A row that was not taken, as the file has it.</summary>
    public sealed record Row(string? File, int Line, IReadOnlyList<string?> Cells);
}
