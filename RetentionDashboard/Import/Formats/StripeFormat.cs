using RetentionDashboard.Data;

namespace RetentionDashboard.Import.Formats;

/// <summary>Stripe's payments: a row a payment, in the time of Greenwich, without products.</summary>
internal sealed class StripeFormat : IOrderFormat
{
    public string Name => "stripe";

    public string Title => "Stripe";

    public bool JoinsColumns => false;

    public bool TimesAreUtc => true;

    public IReadOnlyList<SkipRule> Skips { get; } =
        [new SkipRule("mode", static cell => cell.Equals("test", StringComparison.OrdinalIgnoreCase), ImportNoteCode.TestPaymentsSkipped)];

    public IReadOnlyDictionary<ImportField, string[]> Headers { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Order] = ["id"],
        [ImportField.Date] = ["createdutc", "createddateutc", "created"],
        [ImportField.Customer] = ["customerid"],
        [ImportField.Email] = ["customeremail"],
        [ImportField.Name] = ["customername", "cardname"],
        [ImportField.Status] = ["status"],
        [ImportField.Currency] = ["currency"],
        [ImportField.Total] = ["amount"],
        [ImportField.Refund] = ["amountrefunded"],
        [ImportField.Country] = ["cardaddresscountry", "cardissuecountry"],
        [ImportField.Region] = ["cardaddressstate"],
        [ImportField.City] = ["cardaddresscity"],
    };

    public int Score(IReadOnlySet<string> names) => Signature.Score(names, ["id", "amount", "createdutc|createddateutc"], 2,
        ["amountrefunded", "sellermessage", "mode", "captured", "convertedamount", "cardid", "customerdescription", "paymentsourcetype", "paymentintentid", "statementdescriptor"]);

    public StatusMeaning? Meaning(string status) => StatusWords.Normalise(status) switch
    {
        "paid" or "partiallyrefunded" or "partialrefund" => StatusMeaning.Valid,
        "refunded" => StatusMeaning.Refunded,
        // Failed, blocked, uncaptured, disputed: no money was kept.
        _ => StatusMeaning.NotValid,
    };
}
