using System.Globalization;
using System.Text;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class ImportOracleTests
{
    private const string CustomersOrders = "FROM Orders WHERE IsValid AND CustomerId IS NOT NULL";

    [SharedDataFact]
    public async Task Online_Retail_maps_itself_and_gives_the_known_totals()
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = shop.Copy("online_retail", "online_retail_full.csv.gz");

        var result = await shop.ImportFileAsync(path, ImportShop.Options with { Currency = "GBP", TimeZone = "Europe/London" });

        Assert.Equal((541_909, 0), (result.RowsRead, result.RowsRefused));
        Assert.Equal(18_536, shop.Number($"SELECT count(*) {CustomersOrders}"));
        Assert.Equal(4_339, shop.Number($"SELECT count(DISTINCT CustomerId) {CustomersOrders}"));
        Assert.Equal(8_911_407.90m, Units(shop.Number($"SELECT sum(Subtotal) {CustomersOrders}")), 2);
        Assert.Equal(611_342.09m, Units(shop.Number("SELECT sum(Amount) FROM Refunds WHERE CustomerId IS NOT NULL")), 2);
        Assert.Equal(9_747_747.934m, result.NetRevenue);
        using var oracle = SharedData.Oracle("online_retail.cohorts.json");
        Assert.Equal(
            oracle.RootElement.GetProperty("cohort_monthly").GetProperty("meta").GetProperty("refunds_of_customers_without_any_order_excluded").GetProperty("customers").GetInt64(),
            shop.Number($"SELECT count(DISTINCT CustomerId) FROM Refunds WHERE CustomerId NOT IN (SELECT CustomerId {CustomersOrders})"));
        shop.AssertIntact();

        var again = await shop.ImportFileAsync(path, ImportShop.Options with { Currency = null });

        Assert.Equal((0, 0, result.OrdersAdded), (again.OrdersAdded, again.OrdersUpdated, again.OrdersUnchanged));
        Assert.Equal(8_911_407.90m, Units(shop.Number($"SELECT sum(Subtotal) {CustomersOrders}")), 2);
    }

    [SharedDataFact]
    public async Task Superstore_is_line_file_month_first_with_a_discount_rate()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportFileAsync(shop.Copy("superstore", "Sample - Superstore.csv"), ImportShop.Options with { Currency = "USD" });

        Assert.Equal((9_994, 0, 5_009, 793), (result.RowsRead, result.RowsRefused, result.OrdersAdded, result.CustomersAdded));
        Assert.Equal(2_297_200.8603m, result.GrossRevenue);
        Assert.Equal((new DateOnly(2016, 1, 3), new DateOnly(2019, 12, 30)), (result.FirstDay, result.LastDay));
        Assert.Contains(result.Warnings, note => note.Code == ImportNoteCode.RateColumnIgnored);
    }

    [SharedDataFact]
    public async Task Cdnow_has_an_order_a_row_and_equal_rows_are_different_orders()
    {
        await using var shop = await ImportShop.CreateAsync();
        var csv = new StringBuilder("customer_id,date,cds,amount\n");
        foreach (var line in File.ReadLines(SharedData.PathOf("cdnow", "CDNOW_sample.txt")))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            csv.Append(CultureInfo.InvariantCulture, $"{cells[1]},{cells[2]},{cells[3]},{cells[4]}\n");
        }

        var result = await shop.ImportAsync(csv.ToString(), ImportShop.Options with { Currency = "USD" });
        var again = await shop.ImportAsync(csv.ToString(), ImportShop.Options with { Currency = null });

        Assert.Equal((6_919, 2_357, 244_091.94m), (result.OrdersAdded, result.CustomersAdded, result.GrossRevenue));
        Assert.Equal((0, 6_919), (again.OrdersAdded, again.OrdersUnchanged));
        Assert.Equal(8, shop.Number("SELECT count(*) FROM Orders WHERE Subtotal = 0"));
    }

    [SharedDataFact]
    public async Task A_true_Shopify_export_gives_its_orders_and_totals()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var oracle = SharedData.Oracle("shopify_import.devstore.json");
        var expected = oracle.RootElement;

        var result = await shop.ImportFileAsync(shop.Copy("shopify", "orders_export_devstore_anonymised.csv"), new ImportOptions { Store = "Dev", TimeZone = "America/New_York" });

        Assert.Equal(("shopify", expected.GetProperty("line_rows").GetInt32()), (result.Format, result.RowsRead));
        Assert.Equal((51, 1, 2), (result.OrdersAdded, result.OrdersUnattributed, result.CustomersAdded));
        Assert.Equal(expected.GetProperty("sum_Subtotal").GetDecimal(), result.GrossRevenue);
        Assert.Equal(560_947.00m, Units(shop.Number($"SELECT sum(Subtotal) {CustomersOrders}")));
        Assert.Equal(expected.GetProperty("sum_Total").GetDecimal(), Units(shop.Number("SELECT sum(Total) FROM Orders")));
        Assert.Equal(
            expected.GetProperty("units_by_sku").EnumerateObject().Select(sku => $"{sku.Name}|{sku.Value.GetInt32()}.0"),
            shop.Query("SELECT p.Key || '|' || sum(l.Quantity) FROM OrderLines l JOIN Products p ON p.Id = l.ProductId GROUP BY p.Key ORDER BY p.Key"));
        Assert.Equal("INR", Assert.Single(shop.Query("SELECT Currency FROM Stores")));
    }

    [SharedDataFact]
    public async Task The_same_orders_in_two_formats_are_the_same_orders()
    {
        await using var generic = await ImportShop.CreateAsync();
        await using var shopify = await ImportShop.CreateAsync();
        var options = new ImportOptions { Store = "Shop", Currency = "GBP", TimeZone = "Etc/UTC" };
        using var oracle = SharedData.Oracle("or150.json");
        var metrics = oracle.RootElement.GetProperty("metrics");

        var one = await generic.ImportFileAsync(generic.Copy("converted", "or150_base.csv.gz"), options);
        var other = await shopify.ImportFileAsync(shopify.Copy("converted", "or150_shopify.csv.gz"), options);

        Assert.Equal((17_244, 17_244), (one.RowsRead, other.RowsRead));
        Assert.Equal((metrics.GetProperty("customers").GetInt32(), metrics.GetProperty("orders").GetInt32()), (one.CustomersAdded, one.OrdersAdded));
        Assert.Equal((one.CustomersAdded, one.OrdersAdded), (other.CustomersAdded, other.OrdersAdded));
        Assert.Equal(metrics.GetProperty("gross_revenue").GetDecimal(), one.GrossRevenue, 2);
        Assert.Equal(metrics.GetProperty("gross_revenue").GetDecimal(), other.GrossRevenue, 2);
        const string Orders = "SELECT ltrim(Number, '#') || '|' || Day || '|' || Subtotal / 100 FROM Orders ORDER BY 1";
        Assert.Equal(generic.Query(Orders), shopify.Query(Orders));
    }

    private static decimal Units(long tenThousandths) => tenThousandths / 10_000m;
}
