using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class RowMeaningTests
{
    [Fact]
    public async Task Unknown_status_words_are_counted_until_somebody_decides()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,amount,status\n1,2024-01-05,ana@example.com,10,Ghosted\n2,2024-01-06,ana@example.com,10,ghosted\n3,2024-01-06,ana@example.com,10,Ghosted\n4,2024-01-06,ana@example.com,10,Parked\n";

        var open = await shop.ImportAsync(File, ImportShop.Options with { DryRun = true });
        var decided = await shop.ImportAsync(File, ImportShop.Options with { Statuses = new Dictionary<string, StatusMeaning> { ["ghosted"] = StatusMeaning.NotValid } });

        Assert.Equal([new UnknownStatus("Ghosted", 2), new UnknownStatus("Parked", 1), new UnknownStatus("ghosted", 1)], open.UnknownStatuses);
        Assert.Equal(["Ghosted (2), Parked (1), ghosted (1)"], Assert.Single(open.Warnings, static note => note.Code == ImportNoteCode.UnknownStatus).Arguments);
        Assert.Equal((1, 3), (decided.OrdersAdded, decided.OrdersNotValid));
        Assert.Equal([new UnknownStatus("Parked", 1)], decided.UnknownStatuses);
    }

    [Fact]
    public async Task What_a_store_remembers_of_a_status_decides_its_next_file()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync("order_id,date,email,amount\n1,2024-01-05,ana@example.com,10\n");
        await using (var context = shop.Open())
        {
            context.StatusDecisions.Add(new StatusDecision { StoreId = 1, Word = "ghosted", Meaning = StatusMeaning.NotValid });
            await context.SaveChangesAsync();
        }

        var result = await shop.ImportAsync("order_id,date,email,amount,status\n2,2024-01-05,ana@example.com,10,Ghosted\n");

        Assert.Equal((0, 1), (result.OrdersAdded, result.OrdersNotValid));
        Assert.Empty(result.UnknownStatuses);
    }

    [Fact]
    public async Task A_refunded_order_whose_file_tells_no_refunds_is_paid_back_in_whole()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("order_id,date,email,amount,status\n1,2024-01-05,ana@example.com,10,refunded\n2,2024-01-06,ana@example.com,10,completed\n");
        var again = await shop.ImportAsync("order_id,date,email,amount,status,refund\n3,2024-01-05,ana@example.com,10,refunded,0\n");

        Assert.Equal((2, 1, 20m, 10m), (result.OrdersAdded, result.Refunds, result.GrossRevenue, result.NetRevenue));
        Assert.Equal(["1/refund|100000|2024-01-05 00:00:00"], shop.Query("SELECT concat_ws('|', Number, Amount, RefundedAt) FROM Refunds"));
        Assert.Equal(0, again.Refunds);
    }

    [Fact]
    public async Task Equal_rows_without_a_number_are_orders_of_their_own_and_the_same_ones_again_in_the_next_file()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string Equal = "2024-01-05,ana@example.com,10\n";

        await shop.ImportAsync("date,email,amount\n" + Equal + Equal + "2024-01-06,ana@example.com,10\n" + Equal);
        var again = await shop.ImportAsync("date,email,amount\n" + Equal + Equal);

        Assert.Equal(["1", "1", "2", "3"], shop.Query("SELECT substr(Number, 22) FROM Orders ORDER BY 1"));
        Assert.Equal((0, 2), (again.OrdersAdded, again.OrdersUnchanged));
    }

    [Fact]
    public async Task Amounts_and_dates_beyond_all_sense_have_reasons_of_their_own()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            order_id,date,email,quantity,price
            1,2024-01-05,ana@example.com,1,10
            2,2024-01-05,ana@example.com,1,12345678901234567
            3,2024-01-05,ana@example.com,9999999,999999999999
            4,1024-01-05,ana@example.com,1,10
            5,9999-12-31,ana@example.com,1,10
            6,2024-01-05,ana@example.com,1,900000000000
            6,2024-01-05,ana@example.com,1,900000000000
            """);

        Assert.Equal(
            [(3, ImportNoteCode.AmountTooLarge), (4, ImportNoteCode.AmountTooLarge), (5, ImportNoteCode.DateOutOfRange), (6, ImportNoteCode.DateOutOfRange), (8, ImportNoteCode.AmountTooLarge)],
            result.Refused.Select(static row => (row.Line, row.Reason.Code)));
        Assert.Equal((7, 5, 2), (result.RowsRead, result.RowsRefused, result.OrdersAdded));
    }

    [Fact]
    public async Task Refused_rows_keep_their_cells_and_the_other_rows_of_their_order()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync("""
            order_id,date,email,product,quantity,price
            1,2024-01-05,ana@example.com,"Mug, big",1,10
            1,2024-01-05,ana@example.com,Plate,1,ten
            2,2024-01-05,ana@example.com,Plate,1,4
            1,2024-01-05,ana@example.com,Cup,1,5
            3,2024-01-05,ana@example.com,Cup,1,x
            """);

        Assert.Equal(
            [
                """2|1|["1","2024-01-05","ana@example.com","Mug, big","1","10"]""", """3|0|["1","2024-01-05","ana@example.com","Plate","1","ten"]""",
                """5|1|["1","2024-01-05","ana@example.com","Cup","1","5"]""", """6|0|["3","2024-01-05","ana@example.com","Cup","1","x"]""",
            ],
            shop.Query("SELECT concat_ws('|', Line, IsCompanion, Cells) FROM RefusedRows ORDER BY Line"));
        Assert.Equal(2, (await shop.Get<ImportHistory>().GetRefusedAsync(1, null)).Count);
    }

    [Fact]
    public async Task More_refused_rows_than_are_kept_are_counted_and_told()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("order_id,date,email,amount\n0,2024-01-05,ana@example.com,1\n" + string.Concat(Enumerable.Range(1, 10_005).Select(i => $"{i},2024-01-05,ana@example.com,x\n")));

        Assert.Equal(10_005, result.RowsRefused);
        Assert.Equal(10_000, shop.Number("SELECT count(*) FROM RefusedRows"));
        Assert.Equal(["10005", "10000"], Assert.Single(result.Warnings, static note => note.Code == ImportNoteCode.RefusedRowsNotKept).Arguments);
    }
}
