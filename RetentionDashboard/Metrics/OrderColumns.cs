namespace RetentionDashboard.Metrics;

/// <summary>Rows of orders turned into columns in one pass over the rows: each row is fetched from memory once.</summary>
internal sealed class OrderColumns
{
    private const int SecondsOfHour = 3600;
    private readonly long[] _subtotals;
    private readonly long[] _gross;
    private readonly long[] _paid;
    private readonly byte[] _hours;
    private readonly bool _hasHours;

    public OrderColumns(ReadOnlySpan<OrderRow> rows, ReadOnlySpan<int> places)
    {
        var count = places.Length;
        (_subtotals, _gross, _paid, _hours) = (new long[count], new long[count], new long[count], new byte[count]);
        (Days, Channels, Countries, Regions, DiscountCodes) = (new int[count], new int[count], new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            ref readonly var row = ref rows[places[i]];
            Days[i] = row.Day.DayNumber;
            _hours[i] = row.SecondOfDay < 0 ? OrderHistory.NoHour : (byte)(row.SecondOfDay / SecondsOfHour);
            _hasHours |= row.SecondOfDay > 0;
            _subtotals[i] = row.Subtotal;
            _gross[i] = row.Gross;
            _paid[i] = row.Paid;
            Channels[i] = row.Channel;
            Countries[i] = row.Country;
            Regions[i] = row.Region;
            DiscountCodes[i] = row.DiscountCode;
        }

        Subtotals = AmountColumn.Of(_subtotals);
    }

    public int[] Days { get; }
    public int[] Channels { get; }
    public int[] Countries { get; }
    public int[] Regions { get; }
    public int[] DiscountCodes { get; }

    /// <summary>Empty where every moment is midnight.</summary>
    public byte[] Hours => _hasHours ? _hours : [];

    public AmountColumn Subtotals { get; }

    /// <summary>The subtotals' column where all amounts are equal.</summary>
    public AmountColumn Gross => UnlessEqual(_gross);

    /// <summary>The subtotals' column where all amounts are equal.</summary>
    public AmountColumn Paid => UnlessEqual(_paid);

    private AmountColumn UnlessEqual(long[] amounts) => amounts.AsSpan().SequenceEqual(_subtotals) ? Subtotals : AmountColumn.Of(amounts);
}
