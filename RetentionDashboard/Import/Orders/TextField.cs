namespace RetentionDashboard.Import.Orders;

/// <summary>A text of an order and where its draft keeps it.</summary>
/// <param name="IsRepeated">True where few different texts serve many orders.</param>
internal sealed record TextField(ImportField Field, TextField.Place Of, bool IsRepeated = true)
{
    internal delegate ref string? Place(OrderDraft order);

    public static IReadOnlyList<TextField> All { get; } =
    [
        new(ImportField.Customer, static order => ref order.CustomerId, false),
        new(ImportField.Email, static order => ref order.Email, false),
        new(ImportField.Phone, static order => ref order.Phone, false),
        new(ImportField.UserName, static order => ref order.UserName, false),
        new(ImportField.Name, static order => ref order.CustomerName, false),
        new(ImportField.Status, static order => ref order.Status),
        new(ImportField.Channel, static order => ref order.Channel),
        new(ImportField.Country, static order => ref order.Country),
        new(ImportField.Region, static order => ref order.Region),
        new(ImportField.City, static order => ref order.City),
        new(ImportField.DiscountCode, static order => ref order.DiscountCode),
    ];
}
