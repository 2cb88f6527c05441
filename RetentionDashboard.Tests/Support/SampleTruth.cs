using RetentionDashboard.Import;
using RetentionDashboard.Metrics;
using RetentionDashboard.Sample;

namespace RetentionDashboard.Tests.Support;

/// <summary>What the generator knows of its own orders, as far as a layout can tell it; the import of the layout's file must say the same.</summary>
internal sealed record SampleTruth(string Layout)
{
    public static readonly SampleOrders Orders = SampleOrders.Generate(1200, seed: 5);

    /// <summary>False where discounts are taken off without being told.</summary>
    public bool TellsDiscounts { get; init; } = true;

    /// <summary>False where cancelled orders are left out of the file.</summary>
    public bool TellsCancelled { get; init; } = true;

    /// <summary>True where the file says when an order left.</summary>
    public bool TellsFulfilment { get; init; }

    /// <summary>By whom an order is; null for one that names nobody.</summary>
    public Func<SampleCustomer, string?> Identity { get; init; } = static customer => customer.IsGuest ? null : $"email:{customer.Email}";

    /// <summary>What an import takes an order's products to have cost.</summary>
    public Func<SampleOrder, decimal> Revenue { get; init; } = static order => order.Subtotal;

    /// <summary>What an import takes off an order's revenue.</summary>
    public Func<SampleOrder, decimal> Refund { get; init; } = static order => Math.Min(order.Refunded, order.Subtotal);

    /// <summary>True where refunds are rows of their own, on their own dates.</summary>
    public bool RefundsAreRows { get; init; }

    public async Task AssertImportAsync()
    {
        await using var shop = await ImportShop.CreateAsync();
        var file = FileOf(Layout, Orders);
        var options = new ImportOptions { Store = "Toko", Currency = "IDR", TimeZone = SampleShop.TimeZone };
        var result = await shop.ImportFileAsync(shop.Write(file), options);
        var valid = Orders.Where(order => order.CancelledAt is null).ToArray();
        var refunds = valid.Where(order => Refund(order) > 0).ToArray();

        Assert.Equal(Layout, result.Format);
        Assert.Equal(0, result.RowsRefused);
        Assert.Equal(valid.Length, result.OrdersAdded);
        Assert.Equal(TellsCancelled ? Orders.Count - valid.Length : 0, result.OrdersNotValid);
        Assert.Equal(valid.Count(order => Identity(order.Customer) is null), result.OrdersUnattributed);
        Assert.Equal(valid.Select(order => Identity(order.Customer)).OfType<string>().Distinct().Count(), result.CustomersAdded);
        Assert.Equal(refunds.Length, result.Refunds);
        Assert.Equal(valid.Sum(order => Revenue(order) + (TellsDiscounts ? order.Discount : 0)), result.GrossRevenue);
        Assert.Equal(valid.Sum(order => Revenue(order) - Refund(order)), result.NetRevenue);
        Assert.Equal(DateOnly.FromDateTime(valid[0].PlacedAt), result.FirstDay);
        Assert.Equal(DateOnly.FromDateTime(valid[^1].PlacedAt), result.LastDay);
        Assert.Equal(
            valid.Select(order => $"{DateOnly.FromDateTime(order.PlacedAt).DayNumber}|{Identity(order.Customer)}|{Money.FromDecimal(Revenue(order))}").Order(StringComparer.Ordinal),
            shop.Query("SELECT concat_ws('|', o.Day, ifnull(c.Identity, ''), o.Subtotal) FROM Orders o LEFT JOIN Customers c ON c.Id = o.CustomerId WHERE o.IsValid").Order(StringComparer.Ordinal));
        Assert.Equal(
            refunds.Select(order => $"{DateOnly.FromDateTime(RefundsAreRows ? order.Refund!.At : order.PlacedAt).DayNumber}|{Money.FromDecimal(Refund(order))}").Order(StringComparer.Ordinal),
            shop.Query("SELECT concat_ws('|', Day, Amount) FROM Refunds").Order(StringComparer.Ordinal));
        Assert.Equal(
            valid.Where(order => TellsFulfilment && order.FulfilledAt is not null).Select(order => $"{DateOnly.FromDateTime(order.PlacedAt).DayNumber}|{DateOnly.FromDateTime(order.FulfilledAt!.Value).DayNumber}").Order(StringComparer.Ordinal),
            shop.Query("SELECT concat_ws('|', Day, FulfilledDay) FROM Orders WHERE IsValid AND FulfilledDay IS NOT NULL").Order(StringComparer.Ordinal));
        var content = shop.Content();
        var again = await shop.ImportFileAsync(shop.Write(file), options);
        Assert.Equal((0, 0, valid.Length), (again.OrdersAdded, again.OrdersUpdated, again.OrdersUnchanged));
        Assert.Equal(content, shop.Content());
        shop.AssertIntact();
    }

    public static byte[] FileOf(string layout, SampleOrders orders)
    {
        using var stream = new MemoryStream();
        SampleLayout.All.Single(candidate => candidate.Name == layout).Write(stream, orders, CancellationToken.None);
        return stream.ToArray();
    }
}
