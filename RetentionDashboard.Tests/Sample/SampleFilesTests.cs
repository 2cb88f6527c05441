using CsvHelper;
using RetentionDashboard.Sample;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Sample;

public sealed class SampleFilesTests
{
    [Theory]
    [InlineData("generic")]
    [InlineData("shopify")]
    public void Committed_file_is_what_its_command_writes(string layout)
    {
        var committed = File.ReadAllBytes(Checkout.PathOf("data", $"sample-{layout}.csv"));

        Assert.Equal(committed, Written(layout, SampleOrders.Generate(300, seed: 2024)));
        Assert.True(committed.Length < 200_000);
    }

    [SharedDataFact]
    public void Shopify_file_has_the_columns_of_a_true_export()
    {
        var header = File.ReadAllText(SharedData.PathOf("headers", "shopify_orders_export_header_v1.csv")).Trim();

        Assert.Equal(79, header.Split(',').Length);
        Assert.Equal(header, Lines("shopify", SampleOrders.Generate(1, seed: 1))[0]);
    }

    [Fact]
    public void Shopify_file_tells_order_values_once_an_order_and_newest_first()
    {
        var orders = SampleOrders.Generate(150, seed: 4);
        var rows = Rows("shopify", orders);

        Assert.Equal(orders.Sum(order => order.Lines.Count), rows.Count);
        Assert.Equal(orders.Reverse().Select(order => $"#{order.Number}"), rows.Select(row => row["Name"]).Distinct());
        Assert.Equal(150, rows.Count(row => row["Total"].Length > 0));
        Assert.Equal(orders.Sum(order => order.Subtotal), rows.Where(row => row["Subtotal"].Length > 0).Sum(row => Number(row["Subtotal"])));
        Assert.All(rows, row => Assert.NotEqual("", row["Lineitem price"]));
        Assert.Equal(orders.Count(order => order.CancelledAt is not null), rows.Count(row => row["Cancelled at"].Length > 0));
        Assert.Equal(orders.Sum(order => order.Refunded), rows.Where(row => row["Refunded Amount"].Length > 0).Sum(row => Number(row["Refunded Amount"])));
    }

    [Fact]
    public void Generic_file_tells_refunds_as_negative_rows_on_their_own_date_in_order_of_time()
    {
        var orders = SampleOrders.Generate(400, seed: 4);
        var rows = Rows("generic", orders);
        var refunds = rows.Where(row => Number(row["Line Total"]) < 0).ToArray();
        var moments = rows.Select(row => row["Order Date"]).ToArray();

        Assert.NotEmpty(refunds);
        Assert.Equal(orders.Sum(order => order.Refund?.Lines.Sum(line => line.Total) ?? 0), -refunds.Sum(row => Number(row["Line Total"])));
        Assert.All(refunds, row => Assert.StartsWith("R", row["Order Number"], StringComparison.Ordinal));
        Assert.Equal(moments.Order(StringComparer.Ordinal), moments);
    }

    [Theory]
    [InlineData("generic", "Customer ID")]
    [InlineData("shopify", "Email")]
    public void Orders_of_guests_name_nobody(string layout, string column)
    {
        var orders = SampleOrders.Generate(400, seed: 4);
        var named = Rows(layout, orders).ToLookup(row => row[column].Length > 0, row => row.Values.First());

        Assert.Equal(orders.Count(order => order.Customer.IsGuest), named[false].Where(number => number[0] != 'R').Distinct().Count());
        Assert.Equal(orders.Count(order => !order.Customer.IsGuest), named[true].Where(number => number[0] != 'R').Distinct().Count());
    }

    private static byte[] Written(string layout, SampleOrders orders)
    {
        using var stream = new MemoryStream();
        SampleLayout.All.Single(candidate => candidate.Name == layout).Write(stream, orders, CancellationToken.None);
        return stream.ToArray();
    }

    private static string[] Lines(string layout, SampleOrders orders) => System.Text.Encoding.UTF8.GetString(Written(layout, orders)).Split('\n');

    private static List<Dictionary<string, string>> Rows(string layout, SampleOrders orders)
    {
        using var reader = CsvReader.Create(new MemoryStream(Written(layout, orders)));
        var header = Lines(layout, orders)[0].Split(',');
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(header.Select((name, index) => (name, value: reader.GetString(index) ?? "")).ToDictionary());
        }

        return rows;
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
