using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>Money given back. Amounts are ten-thousandths.</summary>
/// <param name="Number">The order's, with "/refund" for a column of the order and with the day for a row of its own: the same whatever else a file holds of the order.</param>
/// <param name="Order">Number among the batch's orders; -1 where it stands alone.</param>
/// <param name="OrderNumber">Number of the order that it may belong to, in this file or in the store.</param>
/// <param name="Customer">Number of the file's customer; -1 for nobody.</param>
/// <param name="IsColumn">True where a column of the order told it, false for a row of its own.</param>
/// <param name="IsImplied">True where only the order's status says that it was paid back.</param>
/// <param name="Hash">Of all that makes it the same.</param>
internal readonly record struct RefundDraft(
    Utf8Text Number, int Order, Utf8Text OrderNumber, int Customer, Moment At, long Amount, long Stated, bool IsColumn, bool IsImplied, long Hash);
