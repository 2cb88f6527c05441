using System.Text;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Sample;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class OrderFormatsTests
{
    public static TheoryData<string> Layouts => [.. SampleLayout.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Header_of_a_layout_is_claimed_by_its_format_and_by_no_other(string layout)
    {
        var names = HeaderOf(layout);

        Assert.Equal(layout, OrderFormats.Best(names).Name);
        Assert.All(OrderFormats.All.Where(format => format.Name != layout && format != OrderFormats.Generic), format => Assert.Equal(0, format.Score(names)));
    }

    [Fact]
    public void Names_and_titles_differ()
    {
        Assert.Distinct(OrderFormats.All.Select(format => format.Name));
        Assert.Distinct(OrderFormats.All.Select(format => format.Title));
    }

    [Fact]
    public void Every_header_name_is_written_as_names_are_compared()
    {
        var names = OrderFormats.All.SelectMany(format => format.Headers.Values.SelectMany(words => words));

        Assert.All(names, name => Assert.Equal(HeaderName.Normalise(name), name));
    }

    [SharedDataTheory]
    [InlineData("shopify_orders_export_header_v1.csv", ',', "shopify")]
    [InlineData("woocommerce_analytics_orders_header_v2.csv", ',', "woocommerce")]
    [InlineData("etsy_sold_order_items_header_a.csv", ',', "etsy")]
    [InlineData("amazon_all_orders_flat_file_header_32.tsv", '\t', "amazon")]
    public void True_header_is_claimed_by_its_format_and_by_no_other(string file, char delimiter, string expected)
    {
        var names = File.ReadAllText(SharedData.PathOf("headers", file)).Trim().Split(delimiter).Select(HeaderName.Normalise).ToHashSet();

        Assert.Equal(expected, OrderFormats.Best(names).Name);
        Assert.All(OrderFormats.All.Where(format => format.Name != expected && format != OrderFormats.Generic), format => Assert.Equal(0, format.Score(names)));
    }

    [Theory]
    [InlineData("Magento 2 and a little more", "ID,Purchase Point,Purchase Date,Grand Total (Base),Grand Total (Purchased),Status,Customer Email,Subtotal,Shipping and Handling,Total Refunded,Allocated sources,Pickup Location Code", "magento")]
    [InlineData("Stripe, newer shape", "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Converted Currency,Description,Fee,Mode,PaymentIntent ID,Status,Customer ID,Customer Email", "stripe")]
    [InlineData("Advanced Order Export, default choice", "Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),City (Billing),Email (Billing),Phone (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount", "woocommerce-advanced")]
    [InlineData("snake case with items", "order_id,order_number,order_date,status,shipping_total,tax_total,discount_total,order_total,order_currency,payment_method,customer_id,billing_first_name,billing_email,item_name,item_quantity,item_total", "woocommerce-orders")]
    [InlineData("a table of no system", "Order ID,Order Date,Order Status,Customer Email,Order Total", "generic")]
    public void Other_headers_go_to_one_format_at_most(string what, string header, string expected)
    {
        var names = header.Split(',').Select(HeaderName.Normalise).ToHashSet();

        Assert.True(OrderFormats.Best(names).Name == expected, what);
        Assert.All(OrderFormats.All.Where(format => format.Name != expected && format != OrderFormats.Generic), format => Assert.Equal(0, format.Score(names)));
    }

    [Fact]
    public void A_stated_system_stands_for_each_of_its_exports()
    {
        var woocommerce = OrderFormats.Named("woocommerce");

        Assert.Equal("woocommerce-orders", OrderFormats.Fitting(woocommerce, HeaderOf("woocommerce-orders"))!.Name);
        Assert.Equal("woocommerce", OrderFormats.Fitting(woocommerce, HeaderOf("woocommerce"))!.Name);
        Assert.Equal("woocommerce", OrderFormats.Fitting(woocommerce, new HashSet<string> { "date" })!.Name);
        Assert.Equal("etsy", OrderFormats.Fitting(OrderFormats.Named("etsy"), HeaderOf("stripe"))!.Name);
        Assert.Null(OrderFormats.Fitting(OrderFormats.Named("auto"), HeaderOf("stripe")));
    }

    private static HashSet<string> HeaderOf(string layout)
    {
        var text = Encoding.UTF8.GetString(SampleTruth.FileOf(layout, SampleOrders.Generate(3, seed: 1)));
        // Some systems write lines of their own above and below the names: the names are the first line that a format knows.
        return text.Split('\n').Take(20)
            .Select(line => line.Split(',').Select(cell => HeaderName.Normalise(cell.Trim('"'))).Where(name => name.Length > 0).ToHashSet())
            .MaxBy(names => OrderFormats.All.Max(format => format.Score(names)))!;
    }
}
