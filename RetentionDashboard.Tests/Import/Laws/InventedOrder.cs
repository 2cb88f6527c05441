namespace RetentionDashboard.Tests.Import.Laws;

/// <summary>An order of a shop that no generator of ours would write: few people, few products, every rare thing often.</summary>
/// <param name="Customer">-1 for nobody.</param>
/// <param name="Spelling">Which of the customer's names, and how the e-mail is written.</param>
/// <param name="Lines">At least one.</param>
internal sealed record InventedOrder(int Number, int Customer, int Spelling, DateTime At, string Status, string Channel, string Country, string Code, IReadOnlyList<InventedLine> Lines, InventedRefund? Refund)
{
    public int Cents => Lines.Sum(line => line.Quantity * line.Cents);
}

/// <param name="Spelling">Which of the product's names.</param>
internal sealed record InventedLine(int Product, int Spelling, int Quantity, int Cents);

/// <param name="HasOwnNumber">True where a document of its own tells it.</param>
internal sealed record InventedRefund(int DaysLater, int Cents, bool HasOwnNumber);
