using System.Globalization;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class FulfilmentDatesTests
{
    private const string Header = "order_id,date,email,sku,quantity,price,shipped at\n";
    private const string Open = Header + "1,2024-01-05,ana@example.com,A,1,10,\n2,2024-01-06,bob@example.com,A,1,10,2024-01-07\n";

    [Fact]
    public async Task An_order_has_left_on_the_last_day_that_its_lines_tell()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,A,1,10,2024-01-06\n1,2024-01-05,ana@example.com,B,1,10,2024-01-09\n1,2024-01-05,ana@example.com,C,1,10,\n2,2024-01-06,bob@example.com,A,1,10,2024-01-06\n3,2024-01-06,bob@example.com,A,1,10,\n");

        Assert.Equal(["1|2024-01-09", "2|2024-01-06", "3|"], Left(shop));
    }

    [Fact]
    public async Task A_date_before_its_order_or_one_that_cannot_be_read_is_not_known_and_said_and_refuses_nothing()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Header + "1,2024-01-05,ana@example.com,A,1,10,2024-01-04\n2,2024-01-05,ana@example.com,A,1,10,soon\n3,2024-01-05,ana@example.com,A,1,10,-\n4,2024-01-05,ana@example.com,A,1,10,soon\n4,2024-01-05,ana@example.com,A,1,10,2024-01-06\n5,2024-01-05,bob@example.com,A,1,10,0000-00-00\n");

        Assert.Equal((5, 0), (result.OrdersAdded, result.RowsRefused));
        Assert.Equal(["1|", "2|", "3|", "4|2024-01-06", "5|"], Left(shop));
        Assert.Equal(["3"], Assert.Single(result.Warnings, static note => note.Code == ImportNoteCode.FulfilmentNotKnown).Arguments);
    }

    [Fact]
    public async Task Day_is_the_shops_where_orders_are_dated_by_its_clock()
    {
        await using var shop = await ImportShop.CreateAsync();

        // 23:30 in Berlin is 22:30 in London.
        await shop.ImportAsync("order_id,created_at,email,total,fulfilled_at\n1,2024-01-05 10:00:00 +0100,ana@example.com,10,2024-01-06 22:30:00 +0000\n2,2024-01-05 10:00:00 +0100,ana@example.com,10,2024-01-06 23:30:00 +0000\n");

        Assert.Equal(["1|2024-01-06", "2|2024-01-07"], Left(shop));
    }

    [Theory]
    [InlineData("03/01/2024", "25/01/2024", "2024-01-25")]
    [InlineData("13/01/2024", "02/03/2024", "2024-03-02")]
    [InlineData("01/13/2024", "02/03/2024", "2024-02-03")]
    [InlineData("2024-01-13", "02/25/2024", "2024-02-25")]
    public async Task Day_and_month_are_told_apart_by_its_own_values_or_as_in_the_order_date(string ordered, string left, string expected)
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync(Header + $"1,{ordered},ana@example.com,A,1,10,{left}\n", ImportShop.Options with { DatePattern = ordered == "03/01/2024" ? "dd/MM/yyyy" : null });

        Assert.Equal([$"1|{expected}"], Left(shop));
    }

    [Fact]
    public async Task Column_that_nothing_explains_is_left_out_with_a_word_unless_the_user_maps_it()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string file = Header + "1,2024-01-05,ana@example.com,A,1,10,02/03/2024\n";

        var silent = await shop.InspectAsync(file);
        var result = await shop.ImportAsync(file);
        Assert.Equal(["1|"], Left(shop));
        await shop.ImportAsync(file, ImportShop.Options with { Map = new Dictionary<ImportField, string> { [ImportField.FulfilledAt] = "shipped at" } });

        Assert.DoesNotContain(silent.Columns, static column => column.Field == ImportField.FulfilledAt);
        Assert.Equal(["shipped at"], Assert.Single(result.Warnings, static note => note.Code == ImportNoteCode.FulfilmentColumnIgnored).Arguments);
        Assert.Equal(["1|2024-03-02"], Left(shop));
    }

    [Fact]
    public async Task Fulfilled_later_is_an_update_whose_undo_brings_back_the_open_order()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Open);
        var again = await shop.ImportAsync(Open);
        var before = DatabaseDump.Exact(shop);

        var later = await shop.ImportAsync(Open.Replace("A,1,10,\n", "A,1,10,2024-01-09\n", StringComparison.Ordinal));

        Assert.Equal((0, 0, 2), (again.OrdersAdded, again.OrdersUpdated, again.OrdersUnchanged));
        Assert.Equal((0, 1, 1), (later.OrdersAdded, later.OrdersUpdated, later.OrdersUnchanged));
        Assert.Equal(["1|2024-01-09", "2|2024-01-07"], Left(shop));
        await shop.Get<ImportUndo>().UndoAsync(later.ImportId!.Value, CancellationToken.None);
        Assert.Equal(["1|", "2|2024-01-07"], Left(shop));
        Assert.Equal(before, DatabaseDump.Exact(shop));
    }

    [Fact]
    public async Task A_file_without_fulfilment_is_as_known_as_before_there_was_the_field()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync("order_id,date,email,total\n1,2024-01-05,ana@example.com,10\n");
        await shop.ImportAsync("order_id,date,email,total,shipped at\n2,2024-01-05,ana@example.com,10,\n");

        // The hash as an earlier version wrote it.
        Assert.Equal(["133165476253303387", "133165476253303387"], shop.Query("SELECT ContentHash FROM Orders ORDER BY Number"));
    }

    [Fact]
    public void Words_of_one_field_are_those_of_no_other()
    {
        string[] others = [.. GenericHeaders.ByField.Where(static field => field.Key != ImportField.FulfilledAt).SelectMany(static field => field.Value)];

        Assert.Empty(GenericHeaders.ByField[ImportField.FulfilledAt].Intersect(others));
    }

    [SharedDataFact]
    public async Task Superstore_orders_leave_within_a_week()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportFileAsync(shop.Copy("superstore", "Sample - Superstore.csv"), ImportShop.Options with { Currency = "USD" });

        Assert.DoesNotContain(result.Warnings, static note => note.Code == ImportNoteCode.FulfilmentNotKnown);
        Assert.Equal(await DelaysAsync(), shop.Query("SELECT (FulfilledDay - Day) || ':' || count(*) FROM Orders GROUP BY FulfilledDay - Day ORDER BY 1"));
    }

    /// <summary>Orders by days to their ship date, counted from the rows.</summary>
    private static async Task<List<string?>> DelaysAsync()
    {
        using var reader = new StreamReader(SharedData.Open("superstore", "Sample - Superstore.csv"));
        var delays = new Dictionary<string, int>();
        await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { } line)
        {
            var cells = line.Split(',');
            var days = Day(cells[3]) - Day(cells[2]);
            delays[cells[1]] = Math.Max(days, delays.GetValueOrDefault(cells[1]));
        }

        return [.. delays.Values.CountBy(static days => days).Select(static count => $"{count.Key}:{count.Value}").Order(StringComparer.Ordinal)];

        static int Day(string cell) => DateOnly.ParseExact(cell, "M/d/yyyy", CultureInfo.InvariantCulture).DayNumber;
    }

    private static List<string?> Left(ImportShop shop) => shop.Query("SELECT Number || '|' || coalesce(date('0001-01-01', FulfilledDay || ' days'), '') FROM Orders WHERE ReplacedBy IS NULL ORDER BY Number");
}
