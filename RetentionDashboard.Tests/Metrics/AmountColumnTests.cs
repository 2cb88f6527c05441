using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Metrics;

public sealed class AmountColumnTests
{
    [Fact]
    public void Multiples_of_a_common_divisor_take_four_bytes()
    {
        long[] amounts = [0, 40_000_000_000_000, -25_000_000, 5_000_000];

        var column = AmountColumn.Of(amounts);

        Assert.Equal((5_000_000, false, 16), (column.Unit, column.IsWide, column.Bytes));
        Assert.Equal([0, 8_000_000, -5, 1], column.Units.ToArray());
        Assert.Equal(amounts, Enumerable.Range(0, column.Count).Select(place => column[place]));
    }

    [Fact]
    public void Amounts_too_large_for_four_bytes_take_eight()
    {
        long[] amounts = [1, 3_000_000_000, long.MinValue, long.MaxValue];

        var column = AmountColumn.Of([.. amounts]);

        Assert.Equal((1, true, 32), (column.Unit, column.IsWide, column.Bytes));
        Assert.Equal(amounts, Enumerable.Range(0, column.Count).Select(place => column[place]));
        Assert.Equal((false, true), (column.Take([0]).IsWide, column.Take([1, 2]).IsWide));
    }

    [Fact]
    public void Nothing_but_zeros_has_a_unit()
    {
        var column = AmountColumn.Of([0, 0]);

        Assert.Equal((1L, 0L), (column.Unit, column[1]));
    }
}
