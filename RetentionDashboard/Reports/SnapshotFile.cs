using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>
/// A store's columns in a file beside the database, so that a restart need not read the orders again. The file says which state of the store it is
/// of; one of another state, of another version of the format, damaged or cut off is as good as none. Customers are in it by their number in the
/// database: it holds no names, no addresses of any kind and no order numbers.
/// </summary>
internal static class SnapshotFile
{
    private const long Mark = 0x31_4E_4D_4C_4F_43_44_52;

    // To be raised with every change of what is written below, or of what a snapshot makes of the same orders.
    private const int Version = 2;

    public static string PathOf(string database, int storeId) => FormattableString.Invariant($"{database}.store-{storeId}.snapshot");

    public static void Write(string path, string state, OrderHistory history)
    {
        // Whoever reads meanwhile keeps the older file; whoever is cut off leaves none that counts.
        var draft = FormattableString.Invariant($"{path}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            using (var columns = new ColumnWriter(stream))
            {
                columns.Write(Mark);
                columns.Write(Version);
                columns.Write(state);
                Write(columns, history);
                columns.Finish();
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Null where there is no file of this state that can be read.</summary>
    public static OrderHistory? Read(string path, string state)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1 << 16, FileOptions.SequentialScan);
            using var columns = new ColumnReader(stream);
            if (columns.ReadLong() != Mark || columns.ReadInt() != Version || columns.ReadText() != state)
            {
                return null;
            }

            var history = ReadHistory(columns);
            columns.Finish();
            return history;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Write(ColumnWriter columns, OrderHistory history)
    {
        columns.Write(history.FirstDay?.DayNumber ?? -1);
        columns.Write(history.AsOf?.DayNumber ?? -1);
        columns.Write<int>(history.Ids);
        columns.Write<int>(history.Offsets);
        columns.Write<int>(history.OrderDays);
        columns.Write<byte>(history.Hours);
        Write(columns, history.Subtotals);
        WriteUnlessSame(columns, history.GrossTotals, history.Subtotals);
        WriteUnlessSame(columns, history.PaidTotals, history.Subtotals);
        columns.Write<int>(history.RefundOffsets);
        columns.Write<int>(history.RefundDays);
        Write(columns, history.RefundAmounts);
        columns.Write<int>(history.RefundOrders);
        Write(columns, history.Channels);
        Write(columns, history.Countries);
        Write(columns, history.Regions);
        Write(columns, history.DiscountCodes);
        columns.Write<int>([.. history.Stores.Ids]);
        Write(columns, history.Stores.Codes);
        columns.Write<int>(history.Products.Offsets);
        columns.Write<int>(history.Products.Products);
        columns.Write(history.Products.Catalogue.Count);
        foreach (var product in history.Products.Catalogue)
        {
            columns.Write(product.Key);
            columns.Write(product.Name);
            columns.Write(product.Category);
        }

        Write(columns, history.NewProductOrders);
        Write(columns, history.Unattributed);
    }

    private static OrderHistory ReadHistory(ColumnReader columns)
    {
        var (first, asOf) = (DayOf(columns.ReadInt()), DayOf(columns.ReadInt()));
        var (ids, offsets, days, hours) = (columns.Read<int>(), columns.Read<int>(), columns.Read<int>(), columns.Read<byte>());
        var subtotals = ReadAmounts(columns);
        return new OrderHistory
        {
            FirstDay = first,
            AsOf = asOf,
            Ids = ids,
            Offsets = offsets,
            OrderDays = days,
            Hours = hours,
            Subtotals = subtotals,
            GrossTotals = ReadAmountsOr(columns, subtotals),
            PaidTotals = ReadAmountsOr(columns, subtotals),
            RefundOffsets = columns.Read<int>(),
            RefundDays = columns.Read<int>(),
            RefundAmounts = ReadAmounts(columns),
            RefundOrders = columns.Read<int>(),
            Channels = ReadDimension(columns),
            Countries = ReadDimension(columns),
            Regions = ReadDimension(columns),
            DiscountCodes = ReadDimension(columns),
            Stores = new CustomerStores(columns.Read<int>(), ReadCodes(columns)),
            Products = new FirstOrderProducts(columns.Read<int>(), columns.Read<int>(), ReadCatalogue(columns)),
            NewProductOrders = ReadCodes(columns),
            Unattributed = ReadUnattributed(columns),
        };
    }

    private static DateOnly? DayOf(int number) => number switch
    {
        < 0 => null,
        _ when number <= DateOnly.MaxValue.DayNumber => DateOnly.FromDayNumber(number),
        _ => throw new InvalidDataException("A day is none."),
    };

    private static void Write(ColumnWriter columns, AmountColumn amounts)
    {
        columns.Write(amounts.IsWide ? 1 : 0);
        columns.Write(amounts.Unit);
        if (amounts.IsWide)
        {
            columns.Write(amounts.Wide);
        }
        else
        {
            columns.Write(amounts.Units);
        }
    }

    private static AmountColumn ReadAmounts(ColumnReader columns)
    {
        var isWide = columns.ReadInt() == 1;
        var unit = columns.ReadLong();
        return isWide ? AmountColumn.Wider(columns.Read<long>()) : AmountColumn.Of(columns.Read<int>(), unit);
    }

    private static void WriteUnlessSame(ColumnWriter columns, AmountColumn amounts, AmountColumn same)
    {
        columns.Write(amounts == same ? 1 : 0);
        if (amounts != same)
        {
            Write(columns, amounts);
        }
    }

    private static AmountColumn ReadAmountsOr(ColumnReader columns, AmountColumn same) => columns.ReadInt() == 1 ? same : ReadAmounts(columns);

    private static void Write(ColumnWriter columns, Dimension dimension)
    {
        columns.Write(dimension.Values);
        Write(columns, dimension.Codes);
    }

    private static Dimension ReadDimension(ColumnReader columns) => new(columns.ReadTexts(), ReadCodes(columns));

    private static void Write(ColumnWriter columns, CodeColumn codes)
    {
        columns.Write(codes.Width);
        switch (codes.Width)
        {
            case sizeof(byte):
                columns.Write(codes.Bytes);
                break;
            case sizeof(ushort):
                columns.Write(codes.Shorts);
                break;
            case sizeof(int):
                columns.Write(codes.Ints);
                break;
        }
    }

    private static CodeColumn ReadCodes(ColumnReader columns) => columns.ReadInt() switch
    {
        sizeof(byte) => CodeColumn.Of(columns.Read<byte>()),
        sizeof(ushort) => CodeColumn.Of(columns.Read<ushort>()),
        sizeof(int) => CodeColumn.Of(columns.Read<int>()),
        0 => CodeColumn.None,
        _ => throw new InvalidDataException("Codes are of no known width."),
    };

    private static CatalogueProduct[] ReadCatalogue(ColumnReader columns)
    {
        var count = columns.ReadInt();
        var catalogue = new List<CatalogueProduct>();
        for (var i = 0; i < count; i++)
        {
            catalogue.Add(new CatalogueProduct(columns.ReadText() ?? "", columns.ReadText() ?? "", columns.ReadText()));
        }

        return [.. catalogue];
    }

    private static void Write(ColumnWriter columns, UnattributedOrders unattributed)
    {
        columns.Write<int>(unattributed.Days);
        Write(columns, unattributed.Subtotals);
        WriteUnlessSame(columns, unattributed.GrossTotals, unattributed.Subtotals);
        WriteUnlessSame(columns, unattributed.PaidTotals, unattributed.Subtotals);
        columns.Write<int>(unattributed.RefundDays);
        Write(columns, unattributed.RefundAmounts);
    }

    private static UnattributedOrders ReadUnattributed(ColumnReader columns)
    {
        var days = columns.Read<int>();
        var subtotals = ReadAmounts(columns);
        return new UnattributedOrders
        {
            Days = days,
            Subtotals = subtotals,
            GrossTotals = ReadAmountsOr(columns, subtotals),
            PaidTotals = ReadAmountsOr(columns, subtotals),
            RefundDays = columns.Read<int>(),
            RefundAmounts = ReadAmounts(columns),
        };
    }
}
