namespace RetentionDashboard.Metrics;

/// <summary>
/// One store's valid orders and refunds as immutable columns. Customers are numbered from 0 by ascending id; the orders of a customer stand
/// together, sorted by day and time, so that the first is the first order. Made by <see cref="OrderHistoryBuilder"/>.
/// </summary>
public sealed class OrderHistory
{
    internal const byte NoHour = byte.MaxValue;

    internal OrderHistory()
    {
    }

    internal int[] Ids { get; init; } = [];
    internal int[] Offsets { get; init; } = [];
    internal int[] OrderDays { get; init; } = [];
    internal AmountColumn Subtotals { get; init; } = AmountColumn.Empty;

    /// <summary>The very column of <see cref="Subtotals"/> where no order differs.</summary>
    internal AmountColumn GrossTotals { get; init; } = AmountColumn.Empty;

    /// <summary>The very column of <see cref="Subtotals"/> where no order differs.</summary>
    internal AmountColumn PaidTotals { get; init; } = AmountColumn.Empty;

    /// <summary>One range per customer, and a last one for refunds of customers without an order.</summary>
    internal int[] RefundOffsets { get; init; } = [];

    internal int[] RefundDays { get; init; } = [];
    internal AmountColumn RefundAmounts { get; init; } = AmountColumn.Empty;

    /// <summary>The order that each refund belongs to, -1 where none does.</summary>
    internal int[] RefundOrders { get; init; } = [];

    /// <summary>Hour of day of each order, <see cref="NoHour"/> where the moment has no time; empty where none has one.</summary>
    internal byte[] Hours { get; init; } = [];

    /// <summary>By customer: how many orders after the first the first one comes that holds a product which the first does not; no value where none does.</summary>
    internal CodeColumn NewProductOrders { get; init; } = CodeColumn.None;

    /// <summary>Customers with at least one valid order.</summary>
    public int CustomerCount => Ids.Length;

    /// <summary>Valid orders of customers.</summary>
    public int OrderCount => OrderDays.Length;

    /// <summary>Day of the oldest valid order, unattributed included; null without orders.</summary>
    public required DateOnly? FirstDay { get; init; }

    /// <summary>The day up to which data is complete; null without orders.</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>From the first day with a customer's order or a refund to the last, or to the as-of date where that is later; null without orders.</summary>
    public DateSpan? DaysWithMoney
    {
        get
        {
            if (FirstDay is not { } from || AsOf is not { } to)
            {
                return null;
            }

            foreach (var number in RefundDays)
            {
                var day = DateOnly.FromDayNumber(number);
                from = day < from ? day : from;
                to = day > to ? day : to;
            }

            return new DateSpan(from, to);
        }
    }

    /// <summary>Ids of the customers, ascending.</summary>
    public ReadOnlySpan<int> CustomerIds => Ids;

    /// <summary>Channel of each order.</summary>
    public required Dimension Channels { get; init; }

    /// <summary>Country of each order.</summary>
    public required Dimension Countries { get; init; }

    /// <summary>Region (state, province) of each order.</summary>
    public required Dimension Regions { get; init; }

    /// <summary>Discount code of each order.</summary>
    public required Dimension DiscountCodes { get; init; }

    /// <summary>Which store each customer belongs to: in a sum of stores the one of their first order.</summary>
    public required CustomerStores Stores { get; init; }

    /// <summary>
    /// True where orders tell their time of day. A file of dates alone makes midnight of every moment, so a history whose orders are all of 00:00:00 has
    /// no hours; in one that has them an order of midnight counts as one.
    /// </summary>
    public bool HasHours => Hours.Length > 0;

    /// <summary>Products of the customers' first orders.</summary>
    public required FirstOrderProducts Products { get; init; }

    /// <summary>Valid orders that name no customer.</summary>
    public required UnattributedOrders Unattributed { get; init; }

    /// <summary>Position of the first order of <paramref name="customer"/>.</summary>
    public int FirstOrderOf(int customer) => Offsets[customer];

    /// <summary>Day number of the first order of <paramref name="customer"/>.</summary>
    internal int FirstDayOf(int customer) => OrderDays[Offsets[customer]];

    /// <summary>Days (day numbers) of the orders of <paramref name="customer"/>, ascending, never empty.</summary>
    public ReadOnlySpan<int> DaysOf(int customer) => OrderDays.AsSpan(Offsets[customer]..Offsets[customer + 1]);

    /// <summary>Positions [start, end) of the refunds of <paramref name="customer"/> in a span; null is all of them, and <see cref="CustomerCount"/> the people without an order.</summary>
    internal (int Start, int End) RefundsIn(int customer, DateSpan? span)
    {
        var offset = RefundOffsets[customer];
        if (offset == RefundOffsets[customer + 1])
        {
            return (offset, offset);
        }

        var (start, end) = DayRange.Of(RefundDays.AsSpan(offset..RefundOffsets[customer + 1]), span);
        return (offset + start, offset + end);
    }

    /// <summary>True where <paramref name="customer"/> has a refund; <see cref="CustomerCount"/> stands for the people without an order.</summary>
    internal bool HasRefunds(int customer) => RefundOffsets[customer] != RefundOffsets[customer + 1];

    /// <summary>Number of the customer with this id; null where they have no valid order.</summary>
    public int? IndexOf(int customerId) => Array.BinarySearch(Ids, customerId) is var index and >= 0 ? index : null;

    /// <summary>The money of one order, without its refunds.</summary>
    public MoneySums MoneyOf(int order) => new() { Subtotal = Subtotals[order], Gross = GrossTotals[order], Paid = PaidTotals[order] };

    /// <summary>The money of the orders at positions [start, end), without their refunds.</summary>
    public MoneySums MoneyOf(int start, int end)
    {
        var subtotal = Subtotals.Sum(start, end);
        return new MoneySums
        {
            Subtotal = subtotal,
            Gross = GrossTotals == Subtotals ? subtotal : GrossTotals.Sum(start, end),
            Paid = PaidTotals == Subtotals ? subtotal : PaidTotals.Sum(start, end),
        };
    }

    /// <summary>Shop hour of an order, 0 to 23; null where its moment has no time, as all of a history without <see cref="HasHours"/>.</summary>
    public int? HourOf(int order) => Hours.Length > 0 && Hours[order] is var hour and not NoHour ? hour : null;

    /// <summary>Bytes of all columns; names of customers' products and of values aside.</summary>
    internal long Bytes
    {
        get
        {
            int[][] numbers = [Ids, Offsets, OrderDays, RefundOffsets, RefundDays, RefundOrders, Products.Offsets, Products.Products, Unattributed.Days, Unattributed.RefundDays];
            AmountColumn[] amounts =
            [
                Subtotals, GrossTotals, PaidTotals, RefundAmounts,
                Unattributed.Subtotals, Unattributed.GrossTotals, Unattributed.PaidTotals, Unattributed.RefundAmounts,
            ];
            CodeColumn[] codes = [Channels.Codes, Countries.Codes, Regions.Codes, DiscountCodes.Codes, Stores.Codes, NewProductOrders];
            return numbers.Sum(static column => (long)column.Length * sizeof(int))
                + amounts.Distinct().Sum(static column => column.Bytes)
                + codes.Sum(static column => column.ByteCount)
                + Hours.Length;
        }
    }

    /// <summary>True for an order with a discount code or with a discount told as money.</summary>
    public bool HasDiscount(int order) => DiscountCodes.CodeAt(order) >= 0 || GrossTotals[order] > Subtotals[order];

    /// <summary>Customers whose first order was bought with a discount.</summary>
    public int CustomersWithDiscount => FirstOrderDiscounts.Of(this).AsSpan().Count(true);

    /// <summary>
    /// The histories of several stores as one, each store's amounts multiplied by its rate. Every amount of an order or refund is converted by
    /// itself and rounded to ten-thousandths, so that a sum is exactly the sum of the orders behind it. Customers are told apart by their ids,
    /// products are the same where their keys are.
    /// </summary>
    public static OrderHistory Sum(IEnumerable<(OrderHistory History, decimal Rate)> parts) => new HistorySum([.. parts]).Build();

    /// <summary>
    /// The history as it was known on <paramref name="asOf"/>: later orders and refunds are left out. A day after the newest order leaves
    /// nothing out and says that data is complete up to it; null gives the history itself.
    /// </summary>
    public OrderHistory UpTo(DateOnly? asOf) => asOf is null || asOf == AsOf || AsOf is null ? this : HistoryCut.Of(this, asOf.Value);
}
