using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class AmazonFormatTests
{
    private const string Header32 =
        "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\torder-channel\turl\tship-service-level\tproduct-name\tsku\tasin\t"
        + "item-status\tquantity\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\tgift-wrap-tax\titem-promotion-discount\tship-promotion-discount\tship-city\t"
        + "ship-state\tship-postal-code\tship-country\tpromotion-ids\tis-business-order\tpurchase-order-number\tprice-designation";

    [Theory]
    [InlineData(32)]
    [InlineData(29)]
    public async Task All_orders_report_is_refused_because_it_names_no_buyer(int columns)
    {
        await using var shop = await ImportShop.CreateAsync();
        var header = columns == 32 ? Header32 : Header32.Replace("\tis-business-order\tpurchase-order-number\tprice-designation", "", StringComparison.Ordinal);
        var row = string.Join('\t', Enumerable.Range(0, columns).Select(column => column switch
        {
            0 => "902-1845936-5435065",
            2 => "2024-01-05T10:00:00+00:00",
            4 => "Shipped",
            14 => "1",
            15 => "EUR",
            16 => "12.50",
            _ => "",
        }));

        var problem = await shop.ProblemOfAsync(shop.Write($"{header}\n{row}\n"));

        Assert.Equal(ImportNoteCode.AmazonNamesNoBuyer, problem.Code);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task All_orders_report_without_orders_is_refused_for_the_same_reason()
    {
        await using var shop = await ImportShop.CreateAsync();

        Assert.Equal(ImportNoteCode.AmazonNamesNoBuyer, (await shop.ProblemOfAsync(shop.Write(Header32 + "\n"))).Code);
    }

    [SharedDataFact]
    public void Header_of_a_true_report_is_known()
    {
        var names = File.ReadAllText(SharedData.PathOf("headers", "amazon_all_orders_flat_file_header_32.tsv")).Trim().Split('\t').Select(HeaderName.Normalise).ToHashSet();

        Assert.Equal("amazon", OrderFormats.Best(names).Name);
    }

    [Fact]
    public void Report_that_names_the_buyer_is_not_refused()
    {
        HashSet<string> names = [.. Header32.Split('\t').Select(HeaderName.Normalise), "buyeremail"];

        Assert.Same(OrderFormats.Generic, OrderFormats.Best(names));
    }
}
