using RetentionDashboard.Metrics;

namespace RetentionDashboard.Tests.Metrics;

public sealed class CodeColumnTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(255, 1)]
    [InlineData(256, 2)]
    [InlineData(65_535, 2)]
    [InlineData(65_536, 4)]
    public void A_code_takes_as_few_bytes_as_its_values_ask_for(int values, int width)
    {
        int[] codes = [DimensionBuilder.None, 0, values - 1];

        var column = CodeColumn.Of(codes, values);

        Assert.Equal(width, column.Width);
        Assert.Equal((codes[0], codes[1], codes[2]), (column[0], column[1], column[2]));
        Assert.Equal((values - 1, DimensionBuilder.None), (column.Take([2, 0])[0], column.Take([2, 0])[1]));
    }

    [Fact]
    public void Orders_without_any_value_take_none()
    {
        var column = CodeColumn.Of([DimensionBuilder.None, DimensionBuilder.None], 0);

        Assert.Equal((0, true, DimensionBuilder.None), (column.Width, column.IsNone, column[1]));
    }
}
