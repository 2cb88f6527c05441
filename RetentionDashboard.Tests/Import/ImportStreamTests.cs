using System.Globalization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class ImportStreamTests
{
    private const string Header = "order_id,date,email,customer_name,sku,product,quantity,price,status,note\n";

    [Fact]
    public async Task A_file_whose_rows_stand_apart_makes_the_database_of_the_grouped_one()
    {
        var rows = Rows(3000);
        var apart = rows.ToArray();
        new Random(1).Shuffle(apart);
        await using var grouped = await ImportShop.CreateAsync();
        await using var scattered = await ImportShop.CreateAsync();

        var one = await grouped.ImportAsync(Header + string.Join('\n', rows));
        var other = await scattered.ImportAsync(Header + string.Join('\n', apart));

        Assert.Equal(grouped.Content(), scattered.Content());
        Assert.Equal((one.RowsRead, one.OrdersAdded, one.CustomersAdded, one.NetRevenue), (other.RowsRead, other.OrdersAdded, other.CustomersAdded, other.NetRevenue));
        Assert.Empty(Directory.EnumerateFiles(scattered.Folder.FullName, "*.tmp", SearchOption.AllDirectories));
        scattered.AssertIntact();
    }

    [Fact]
    public async Task Rows_that_stand_apart_keep_their_lines_and_the_first_told_of_their_order()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            order_id,date,email,sku,quantity,price,status
            1,2024-01-05,ana@example.com,A,1,10,completed
            2,2024-01-06,bob@example.com,A,1,ten,completed
            3,2024-01-07,bob@example.com,A,1,10,shipped
            1,2024-01-05,ana@example.com,B,1,5,shipped
            3,,bob@example.com,A,1,x,completed
            3,,bob@example.com,C,1,1,completed
            """);

        Assert.Equal([3, 6], result.Refused.Select(static row => row.Line));
        Assert.Equal(["1|completed|150000", "3|shipped|110000"], shop.Query("SELECT concat_ws('|', Number, Status, Subtotal) FROM Orders ORDER BY Number"));
        Assert.Equal([4L, 7L], shop.Query("SELECT Line FROM RefusedRows WHERE IsCompanion ORDER BY Line").Select(static line => long.Parse(line!, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_first_import_leaves_the_schema_as_it_was()
    {
        const string Schema = "SELECT concat_ws('|', type, name, tbl_name, sql) FROM sqlite_master ORDER BY type, name";
        await using var shop = await ImportShop.CreateAsync();
        var before = shop.Query(Schema);
        var path = shop.Write(Header + string.Join('\n', Rows(12_000)));
        Assert.True(new FileInfo(path).Length > 1024 * 1024, "The file is too small for its indexes to be built at the end.");

        var first = await shop.ImportFileAsync(path);
        var second = await shop.ImportFileAsync(path);

        Assert.Equal(before, shop.Query(Schema));
        Assert.Equal(["ok"], shop.Query("PRAGMA integrity_check"));
        Assert.Equal((12_000, 12_000), (first.OrdersAdded, second.OrdersUnchanged));
        shop.AssertIntact();
    }

    [Fact]
    public async Task A_dry_run_counts_what_the_import_counts()
    {
        await using var shop = await ImportShop.CreateAsync();
        var text = Header + string.Join('\n', Rows(200)) + "\n9999,31/31/2024,ana@example.com,,A,Mug,1,1,completed,\n";

        var dry = await shop.ImportAsync(text, ImportShop.Options with { DryRun = true });
        var real = await shop.ImportAsync(text);

        Assert.Equal(
            (real.RowsRead, real.RowsRefused, real.Refunds, real.GrossRevenue, real.NetRevenue, real.FirstDay, real.LastDay),
            (dry.RowsRead, dry.RowsRefused, dry.Refunds, dry.GrossRevenue, dry.NetRevenue, dry.FirstDay, dry.LastDay));
        Assert.Equal(200, real.OrdersAdded);
    }

    [Fact]
    public async Task A_column_that_surprises_in_the_middle_of_a_file_is_read_again_from_the_start()
    {
        await using var shop = await ImportShop.CreateAsync();
        var rows = Enumerable.Range(1, 6000).Select(static i => $"{i},2024-01-05,ana@example.com,100").Append("6001,2024-01-05,ana@example.com,\"1.234,50\"");

        var result = await shop.ImportAsync("order_id,date,email,amount\n" + string.Join('\n', rows));

        Assert.Equal((6001, 0, 601_234.5m), (result.OrdersAdded, result.RowsRefused, result.GrossRevenue));
        Assert.Equal(6001, shop.Number("SELECT count(*) FROM Orders"));
        Assert.Equal(1, shop.Number("SELECT count(*) FROM Imports"));
    }

    [Fact]
    public async Task Texts_of_every_kind_and_length_come_through_whole()
    {
        await using var shop = await ImportShop.CreateAsync();
        var names = new[] { "Ana", "Åsa Öst", "漢字 かな", "😀 smile", new string('x', 300), new string('é', 2000), "" };

        await shop.ImportAsync(Header + string.Join('\n', names.Select(static (name, i) => $"{i + 1},2024-01-0{i + 1} 10:00:00,c{i}@example.com,\"{name}\",S{i},\"{name}\",1,10,completed,")));

        Assert.Equal(names.Select(static name => name.Length == 0 ? null : name), shop.Query("SELECT Name FROM Customers ORDER BY Email"));
        Assert.Equal(names.Select(static (name, i) => name.Length == 0 ? $"S{i}" : name), shop.Query("SELECT Name FROM Products ORDER BY Key"));
    }

    /// <summary>Orders of one to three lines, some of them refunded by a row, some of nobody.</summary>
    private static List<string> Rows(int orders)
    {
        var chance = new Random(7);
        var rows = new List<string>();
        for (var number = 1; number <= orders; number++)
        {
            var at = new DateTime(2024, 1, 1).AddMinutes(number * 30);
            var customer = chance.Next(orders / 3);
            var email = customer % 17 == 0 ? "" : $"c{customer}@example.com";
            for (var line = 0; line <= number % 3; line++)
            {
                rows.Add(string.Create(CultureInfo.InvariantCulture, $"{number},{at:yyyy-MM-dd HH:mm:ss},{email},Customer {customer},S{chance.Next(40)},Product,{chance.Next(1, 4)},{chance.Next(100, 9000) / 100m},completed,{new string('n', 40)}"));
            }

            if (number % 11 == 0)
            {
                rows.Add(string.Create(CultureInfo.InvariantCulture, $"{number},{at.AddDays(9):yyyy-MM-dd HH:mm:ss},{email},Customer {customer},S1,Product,-1,{chance.Next(100, 900) / 100m},completed,"));
            }
        }

        return rows;
    }
}
