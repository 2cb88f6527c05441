using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class OrderImporterTests
{
    [Fact]
    public async Task Lines_of_an_order_are_grouped_even_apart_and_its_time_is_the_earliest()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync("""
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            1,A,Mug,2,2024-03-01 10:00:00,2.5,17850.0,Norway
            2,B,Plate,1,2024-03-02 10:00:00,4,17851.0,Norway
            1,B,Plate,3,2024-03-01 09:00:00,0.3333,17850.0,Norway
            """);

        Assert.Equal(["1|id:17850|2024-03-01 09:00:00|59999", "2|id:17851|2024-03-02 10:00:00|40000"], shop.Query(
            "SELECT concat_ws('|', Number, Identity, PlacedAt, Subtotal) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId ORDER BY Number"));
        Assert.Equal(3, shop.Number("SELECT count(*) FROM OrderLines"));
        shop.AssertIntact();
    }

    [Fact]
    public async Task Rows_that_are_all_negative_are_one_refund_and_no_order()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            order_id,date,email,product,quantity,price
            1,2024-01-05,ana@example.com,Mug,2,10
            C9,2024-02-05,ana@example.com,Mug,-1,10
            C9,2024-02-05,ana@example.com,Plate,-2,1.5
            """);

        Assert.Equal((1, 1, 20m, 7m), (result.OrdersAdded, result.Refunds, result.GrossRevenue, result.NetRevenue));
        Assert.Equal(["C9/2024-02-05|email:ana@example.com|2024-02-05 00:00:00|130000"], shop.Query(
            "SELECT concat_ws('|', Number, Identity, RefundedAt, Amount) FROM Refunds r JOIN Customers c ON c.Id = r.CustomerId WHERE OrderId IS NULL"));
        Assert.Equal(["1"], shop.Query("SELECT Number FROM Orders"));
    }

    [Fact]
    public async Task A_negative_row_inside_an_order_is_a_refund_of_it_on_its_own_day()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync("""
            order_id,date,email,amount
            7,2024-01-05,ana@example.com,30
            7,2024-01-20,ana@example.com,-12
            """);

        Assert.Equal(["7|2024-01-05 00:00:00|300000"], shop.Query("SELECT concat_ws('|', Number, PlacedAt, Subtotal) FROM Orders"));
        Assert.Equal(["7|2024-01-20 00:00:00|120000"], shop.Query("SELECT concat_ws('|', o.Number, RefundedAt, Amount) FROM Refunds r JOIN Orders o ON o.Id = r.OrderId"));
    }

    [Fact]
    public async Task A_refund_column_takes_an_order_down_to_nothing_at_most_and_keeps_what_the_file_says()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            order_id,date,email,subtotal,total,refund_amount,status
            1,2024-01-05,ana@example.com,30,36,36,refunded
            2,2024-01-06,ana@example.com,50,55,10,completed
            3,2024-01-07,ana@example.com,20,20,20,cancelled
            """);

        Assert.Equal((2, 1, 80m, 40m), (result.OrdersAdded, result.OrdersNotValid, result.GrossRevenue, result.NetRevenue));
        Assert.Equal(["1|300000|360000", "2|100000|100000"], shop.Query(
            "SELECT concat_ws('|', o.Number, r.Amount, r.StatedAmount) FROM Refunds r JOIN Orders o ON o.Id = r.OrderId ORDER BY o.Number"));
    }

    [Fact]
    public async Task An_amount_repeated_on_every_row_of_an_order_is_taken_once()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync("""
            order_id,date,email,product,order_total
            1,2024-01-05,ana@example.com,Mug,30
            1,2024-01-05,ana@example.com,Plate,30
            """);

        Assert.Equal(300_000, shop.Number("SELECT Subtotal FROM Orders"));
    }

    [Fact]
    public async Task An_amount_that_differs_within_an_order_is_that_of_its_items()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync("""
            Order ID,Order Date,Customer ID,Product Name,Sales
            1,2024-01-05,A-1,Mug,30
            1,2024-01-05,A-1,Plate,12.5
            """);

        Assert.Equal(425_000, shop.Number("SELECT Subtotal FROM Orders"));
    }

    [Fact]
    public async Task Without_order_numbers_equal_rows_are_different_orders_and_the_file_again_changes_nothing()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = """
            customer_id,date,quantity,amount
            4,1997-01-01,2,29.33
            4,1997-01-01,2,29.33
            5,1997-01-02,1,
            5,1997-01-03,1,7
            """;

        var first = await shop.ImportAsync(File);
        var before = shop.Content();
        var second = await shop.ImportAsync(File);

        Assert.Equal((3, 1, 65.66m), (first.OrdersAdded, first.RowsRefused, first.GrossRevenue));
        Assert.Equal((0, 0, 3), (second.OrdersAdded, second.OrdersUpdated, second.OrdersUnchanged));
        Assert.Equal(before, shop.Content());
    }

    [Fact]
    public async Task A_newer_export_replaces_the_order_its_lines_and_its_refund()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync("""
            order_id,date,email,sku,quantity,price,refund,status
            1,2024-01-05,ana@example.com,A,1,10,,pending
            2,2024-01-06,bob@example.com,A,1,10,4,completed
            """);

        var result = await shop.ImportAsync("""
            order_id,date,email,sku,quantity,price,refund,status
            1,2024-01-05,ana@example.com,A,1,10,,completed
            1,2024-01-05,ana@example.com,B,2,3,,completed
            2,2024-01-06,bob@example.com,A,1,10,,completed
            3,2024-01-07,ana@example.com,A,1,10,,completed
            """);

        Assert.Equal((1, 2, 0), (result.OrdersAdded, result.OrdersUpdated, result.OrdersUnchanged));
        Assert.Equal(["1|160000|completed", "2|100000|completed", "3|100000|completed"], shop.Query("SELECT concat_ws('|', Number, Subtotal, Status) FROM Orders WHERE ReplacedBy IS NULL ORDER BY Number"));
        Assert.Equal(4, shop.Number("SELECT count(*) FROM OrderLines l JOIN Orders o ON o.Id = l.OrderId WHERE o.ReplacedBy IS NULL"));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM Refunds WHERE ReplacedBy IS NULL"));
        shop.AssertIntact();
    }

    [Fact]
    public async Task The_best_identity_wins_and_masked_ones_name_nobody()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(
            """
            order_id,date,customer_id,email,phone,username,amount
            1,2024-01-05,77,ana@example.com,,,10
            2,2024-01-06,, Ana@Example.com,,,10
            3,2024-01-07,,,0812-3456-7890,,10
            4,2024-01-08,,,+62 812 3456 7890,,10
            5,2024-01-09,,,,Budi99,10
            6,2024-01-10,,,(+62)812****890,i***mikayla200,10
            7,2024-01-11,0,,,,10
            """, ImportShop.Options with { Currency = "IDR" });

        Assert.Equal(2, result.OrdersUnattributed);
        Assert.Equal(["email:ana@example.com|1", "id:77|1", "phone:+6281234567890|2", "user:budi99|1"], shop.Query(
            "SELECT Identity || '|' || count(*) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId GROUP BY Identity ORDER BY Identity"));
    }

    [Fact]
    public async Task A_bare_name_identifies_only_where_nothing_better_is_there()
    {
        await using var shop = await ImportShop.CreateAsync();

        var weak = await shop.ImportAsync("order_id,date,customer_name,amount\n1,2024-01-05,Ana  Sari,10\n2,2024-01-06,ana sari,10\n");
        var strong = await shop.ImportAsync("order_id,date,customer_name,email,amount\n3,2024-01-05,Ana Sari,,10\n", ImportShop.Options with { DryRun = true });

        Assert.Contains(weak.Warnings, note => note.Code == ImportNoteCode.WeakIdentity);
        Assert.Equal(1, weak.CustomersAdded);
        Assert.Equal(1, strong.OrdersUnattributed);
    }

    [Fact]
    public async Task Times_with_an_offset_become_the_shops_wall_clock_and_day()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync(
            "order_id,created_at,email,amount\n1,2024-01-05 20:30:00 -0500,ana@example.com,10\n2,2024-07-05T01:00:00Z,ana@example.com,10\n",
            ImportShop.Options with { TimeZone = "Asia/Jakarta" });

        Assert.Equal(["2024-01-06 08:30:00|420", "2024-07-05 08:00:00|420"], shop.Query("SELECT PlacedAt || '|' || OffsetMinutes FROM Orders ORDER BY Number"));
        Assert.Equal(new DateOnly(2024, 1, 6).DayNumber, shop.Number("SELECT Day FROM Orders WHERE Number = '1'"));
    }

    [Fact]
    public async Task Refused_rows_name_their_line_column_value_and_reason_and_add_up()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("order_id,date,email,note,total\r\n1,2024-01-05,ana@example.com,\"two\r\nlines\",10\r\n2,31/31/2024,ana@example.com,,10\r\n,2024-01-05,ana@example.com,,10\r\n4,2024-01-05,ana@example.com,,ten\r\n5,2024-01-05,ana@example.com,,\r\n6,2024-01-05,ana@example.com,x,1,2\r\n");

        Assert.Equal((6, 5, 1), (result.RowsRead, result.RowsRefused, result.OrdersAdded));
        Assert.Equal(
            [
                (4, "date", "31/31/2024", ImportNoteCode.DateNotUnderstood),
                (5, "order_id", "", ImportNoteCode.OrderNumberMissing),
                (6, "total", "ten", ImportNoteCode.NumberNotUnderstood),
                (7, "total", "", ImportNoteCode.AmountMissing),
                (8, null, null, ImportNoteCode.ColumnCountDiffers),
            ],
            result.Refused.Select(row => (row.Line, row.Column, row.Value, row.Reason.Code)));
        Assert.Equal(5, shop.Number("SELECT count(*) FROM RefusedRows"));
    }

    [Fact]
    public async Task Rows_in_another_sequence_make_the_same_content()
    {
        string[] rows =
        [
            "1,2024-01-05 10:00:00,ana@example.com,A,Mug,2,10,completed", "1,2024-01-05 10:00:00,ana@example.com,B,Plate,1,4,completed",
            "2,2024-02-05 10:00:00,bob@example.com,A,Big mug,1,11,completed", "C1,2024-02-06 10:00:00,ana@example.com,A,Mug,-1,10,completed",
            "2,2024-02-07 10:00:00,bob@example.com,A,Big mug,-1,11,completed", "3,2024-03-01 09:00:00,,B,Plate,1,4,cancelled",
        ];
        const string Header = "order_id,date,email,sku,product,quantity,price,status\n";
        await using var shop = await ImportShop.CreateAsync();
        await using var other = await ImportShop.CreateAsync();

        await shop.ImportAsync(Header + string.Join('\n', rows));
        await other.ImportAsync(Header + string.Join('\n', rows.Reverse()));

        Assert.Equal(shop.Content(), other.Content());
        Assert.Equal(3, shop.Number("SELECT count(*) FROM Orders"));
    }

    [Fact]
    public async Task A_refund_that_came_before_its_order_is_the_orders_own_once_it_comes()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync("order_id,date,email,amount\n0,2024-01-01,bob@example.com,1\n5,2024-02-01,ana@example.com,-4\n");

        await shop.ImportAsync("order_id,date,email,amount\n5,2024-01-05,ana@example.com,10\n5,2024-02-01,ana@example.com,-4\n");

        Assert.Equal(["5/2024-02-01|5|40000"], shop.Query("SELECT concat_ws('|', r.Number, o.Number, r.Amount) FROM Refunds r JOIN Orders o ON o.Id = r.OrderId"));
        Assert.Equal(1, shop.Number("SELECT count(*) FROM Refunds WHERE ReplacedBy IS NULL"));
    }

    [Fact]
    public async Task A_file_in_another_currency_is_kept_out_and_rows_of_another_are_refused()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync("order_id,date,email,amount,currency\n1,2024-01-05,ana@example.com,10,EUR\n");

        var problem = await shop.ProblemOfAsync(shop.Write("order_id,date,email,amount,currency\n2,2024-01-05,ana@example.com,10,USD\n"));
        var mixed = await shop.ImportAsync("order_id,date,email,amount,currency\n2,2024-01-05,ana@example.com,10,EUR\n3,2024-01-05,ana@example.com,10,EUR\n4,2024-01-05,ana@example.com,10,USD\n");

        Assert.Equal(ImportNoteCode.CurrencyDiffers, problem.Code);
        Assert.Equal(["USD", "EUR"], problem.Arguments);
        Assert.Equal(ImportNoteCode.CurrencyMixed, Assert.Single(mixed.Refused).Reason.Code);
    }

    [Fact]
    public async Task Real_orders_never_come_into_the_sample_shop()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10\n";
        await shop.ImportAsync(File, ImportShop.Options with { IsSample = true });

        var problem = await shop.ProblemOfAsync(shop.Write(File));

        Assert.Equal(ImportNoteCode.StoreIsSample, problem.Code);
    }

    [Fact]
    public async Task A_dry_run_reports_and_writes_nothing()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("order_id,date,email,amount\n1,2024-01-05,ana@example.com,10\n", ImportShop.Options with { DryRun = true });

        Assert.Equal((1, 10m, null), (result.RowsRead, result.GrossRevenue, result.ImportId));
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var stop = new CancellationTokenSource();
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(i => $"{i},2024-01-05,ana@example.com,10\n"));
        var path = shop.Write("order_id,date,email,amount\n" + rows);

        var import = shop.Get<OrderImporter>().ImportAsync(path, "orders.csv", ImportShop.Options, new StopWhenWriting(stop), stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import);
        shop.AssertNothingWritten();
    }

    private sealed class StopWhenWriting(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value is { Stage: ImportStage.Writing, Share: > 0.5 })
            {
                stop.Cancel();
            }
        }
    }
}
