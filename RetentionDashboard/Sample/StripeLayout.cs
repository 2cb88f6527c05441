namespace RetentionDashboard.Sample;

/// <summary>Stripe's payments: a row a payment with its whole amount, times in UTC.</summary>
public sealed class StripeLayout : TableLayout
{
    private const string Amount = "0.00";
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static readonly SampleColumn[] Export =
    [
        new("id", static (csv, order, _) => csv.WriteField($"ch_{order.Number:D10}")),
        new("Description", static (csv, order, _) => csv.WriteField($"Order {order.Number}")),
        new("Seller Message", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? "Payment complete." : "The bank did not return any further details with this decline.")),
        new("Created (UTC)", static (csv, order, _) => csv.WriteField(order.PlacedAt - Offset, "yyyy-MM-dd HH:mm")),
        new("Amount", static (csv, order, _) => csv.WriteField(order.Total, Amount)),
        new("Amount Refunded", static (csv, order, _) => csv.WriteField(order.Refunded, Amount)),
        new("Currency", static (csv, order, _) => csv.WriteField(order.Currency.Code.ToLowerInvariant())),
        new("Converted Amount", static (csv, order, _) => csv.WriteField(order.Total, Amount)),
        new("Converted Amount Refunded", static (csv, order, _) => csv.WriteField(order.Refunded, Amount)),
        new("Fee", static (csv, _, _) => csv.WriteField(0m, Amount)),
        new("Tax", static (csv, _, _) => csv.WriteField(0m, Amount)),
        new("Converted Currency", static (csv, order, _) => csv.WriteField(order.Currency.Code.ToLowerInvariant())),
        new("Mode", static (csv, _, _) => csv.WriteField("Live")),
        new("Status", static (csv, order, _) => csv.WriteField(StatusOf(order))),
        new("Statement Descriptor", static (csv, _, _) => csv.WriteField("KOPI RUMAH")),
        new("Customer ID", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : $"cus_{order.Customer.Number:D8}")),
        new("Customer Description", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Name)),
        new("Customer Email", static (csv, order, _) => csv.WriteField(order.Customer.IsGuest ? "" : order.Customer.Email)),
        new("Captured", static (csv, order, _) => csv.WriteField(order.CancelledAt is null ? "true" : "false")),
        new("Card ID"),
        new("Card Brand", static (csv, _, _) => csv.WriteField("Visa")),
        new("Card Address City", static (csv, order, _) => csv.WriteField(order.Customer.Place.City)),
        new("Card Address Country", static (csv, order, _) => csv.WriteField(order.Customer.Place.Country)),
        new("Payment Source Type", static (csv, _, _) => csv.WriteField("card")),
        new("PaymentIntent ID", static (csv, order, _) => csv.WriteField($"pi_{order.Number:D10}")),
    ];

    public override string Name => "stripe";

    private protected override bool RowPerLine => false;

    private protected override IReadOnlyList<SampleColumn> Columns => Export;

    private static string StatusOf(SampleOrder order) => order switch
    {
        { CancelledAt: not null } => "Failed",
        { Refund.IsWholeOrder: true } => "Refunded",
        _ => "Paid",
    };
}
